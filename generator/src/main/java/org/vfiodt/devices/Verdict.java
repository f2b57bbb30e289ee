// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

/** Whether a device can be handed to user space or to a guest, from the best to the worst. */
public enum Verdict {
  ASSIGNABLE("assignable", "assignable"),
  /** Only together with the devices that its IOMMU or its interrupt line cannot tell from it. */
  GROUPED("grouped", "assignable together with others"),
  /** It works, but nothing keeps it, or its owner, inside what it was given. */
  NOT_ISOLATED("not-isolated", "assignable but not isolated"),
  NOT_ASSIGNABLE("not-assignable", "not assignable");

  private final String word;
  private final String label;

  Verdict(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /** One word for programs. */
  public String word() {
    return word;
  }

  public String label() {
    return label;
  }
}
