// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover;

import java.util.Locale;

/** Who takes devices over. */
public enum Recipient {
  /** User space or a guest of KVM, through Linux' VFIO. */
  VFIO("VFIO"),
  XEN("Xen"),
  JAILHOUSE("Jailhouse"),
  /** Virtual machines of the Android Virtualization Framework. */
  AVF("AVF");

  private final String title;

  Recipient(String title) {
    this.title = title;
  }

  /** As a command line says it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As a sentence says it. */
  public String title() {
    return title;
  }
}
