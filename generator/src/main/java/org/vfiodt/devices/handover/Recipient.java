// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover;

import java.util.Locale;

/** Who takes devices over. */
public enum Recipient {
  /** User space or a guest of KVM, through Linux' VFIO. */
  VFIO("VFIO", true),
  XEN("Xen", false),
  JAILHOUSE("Jailhouse", false),
  /** Virtual machines of the Android Virtualization Framework. */
  AVF("AVF", true);

  private final String title;
  private final boolean throughLinux;

  Recipient(String title, boolean throughLinux) {
    this.title = title;
    this.throughLinux = throughLinux;
  }

  /** As a command line says it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether the host's Linux gives the device away, and so must have made one of it. Hypervisors
   * below Linux take what the host was told to leave alone.
   */
  public boolean throughLinux() {
    return throughLinux;
  }

  /** As a sentence says it. */
  public String title() {
    return title;
  }
}
