// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver.uboot;

import org.vfiodt.board.Delivery;

/**
 * Menus in the form of the boot loader extlinux, which newer U-Boots read from the card and, as
 * {@code pxelinux.cfg}, from a TFTP server. U-Boot has the addresses itself.
 */
public final class BootMenu {
  private BootMenu() {}

  /** For {@code extlinux/extlinux.conf}: names from the top of the card. */
  public static String onCard(Delivery delivery, BootNames names) {
    return text("/", delivery, names);
  }

  /** For {@code pxelinux.cfg/default}: names beside the file that the server names. */
  public static String onNetwork(Delivery delivery, BootNames names) {
    return text("", delivery, names);
  }

  private static String text(String prefix, Delivery delivery, BootNames names) {
    return String.join(
        "\n",
        "DEFAULT guest-suite",
        "PROMPT 0",
        "TIMEOUT 10",
        "",
        "LABEL guest-suite",
        "\tMENU LABEL vfio-dt guest suite",
        "\tLINUX " + prefix + names.kernel(),
        "\tINITRD " + prefix + names.initramfs(),
        "\tFDT " + prefix + names.deviceTree(),
        "\tAPPEND " + String.join(" ", delivery.bootArguments()),
        "");
  }
}
