// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

/** How a device comes to the driver. */
public enum BindMode implements Word {
  /** Through the compatible strings alone, as in the RFC: the node is edited. */
  MATCH("match"),
  /** Any device at run time, by driver_override; carried back where the kernel lacks it. */
  DYNAMIC("dynamic");

  private final String word;

  BindMode(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
