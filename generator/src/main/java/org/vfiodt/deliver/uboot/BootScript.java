// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver.uboot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vfiodt.board.Delivery;

/**
 * Sources of the scripts that boot the guest suite. They use commands that the board's U-Boots have
 * had since 2012, and set what newer ones set by themselves.
 */
public final class BootScript {
  private BootScript() {}

  /** Boots from the card that the script is on. */
  public static String fromCard(Delivery delivery, BootNames names) {
    List<String> lines = new ArrayList<>();
    lines.add("# Boots the guest suite from the card.");
    lines.add("test -n \"${devtype}\" || setenv devtype mmc");
    lines.add("test -n \"${devnum}\" || setenv devnum " + delivery.cardDevice());
    lines.add("test -n \"${distro_bootpart}\" || setenv distro_bootpart 1");
    String load = "fatload ${devtype} ${devnum}:${distro_bootpart} %s ${prefix}%s";
    return text(lines, load, delivery, names);
  }

  /** Boots from the TFTP server that the network is set up for. */
  public static String fromNetwork(Delivery delivery, BootNames names) {
    List<String> lines = new ArrayList<>();
    lines.add("# Boots the guest suite from the TFTP server.");
    return text(lines, "tftpboot %s %s", delivery, names);
  }

  private static String text(List<String> lines, String load, Delivery delivery, BootNames names) {
    String kernel = hex(delivery.kernelAddress());
    String deviceTree = hex(delivery.deviceTreeAddress());
    String initramfs = hex(delivery.initramfsAddress());
    lines.add("setenv bootm_size " + hex(delivery.memory()));
    lines.add("setenv bootargs " + String.join(" ", delivery.bootArguments()));
    String loads =
        String.join(
            " && ",
            String.format(Locale.ROOT, load, kernel, names.kernel()),
            String.format(Locale.ROOT, load, deviceTree, names.deviceTree()),
            String.format(Locale.ROOT, load, initramfs, names.initramfs()));
    lines.add(loads + " && bootz " + kernel + " " + initramfs + " " + deviceTree);
    return String.join("\n", lines) + "\n";
  }

  private static String hex(long address) {
    return "0x" + Long.toHexString(address);
  }
}
