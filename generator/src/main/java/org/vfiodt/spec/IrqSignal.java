// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

/** How user space learns of an interrupt. */
public enum IrqSignal implements Word {
  /** By an eventfd that VFIO_DEVICE_SET_IRQS takes. */
  EVENTFD("eventfd");

  private final String word;

  IrqSignal(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
