// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

/** Whether a device can be handed to user space. */
public enum Verdict {
  ASSIGNABLE("assignable"),
  /** It works, but nothing keeps its DMA inside the memory it was given. */
  NOT_ISOLATED("assignable but not isolated"),
  NOT_ASSIGNABLE("not assignable");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
