// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.xen;

import java.util.List;
import org.vfiodt.render.View;

/**
 * What the configuration of a guest says about its devices.
 *
 * @param head lines of a comment
 * @param tree strings of xl, as are the paths
 */
public record GuestConfig(
    List<String> head,
    String tree,
    List<String> paths,
    List<IomemEntry> memory,
    List<Integer> interrupts,
    boolean consoleInterrupt)
    implements View {
  /** Of the PL011 that vuart = "sbsa_uart" gives a guest. */
  private static final int CONSOLE = 32;

  public GuestConfig {
    head = List.copyOf(head);
    paths = List.copyOf(paths);
    memory = List.copyOf(memory);
    interrupts = List.copyOf(interrupts);
  }

  static GuestConfig of(List<String> head, String tree, XenGuest guest) {
    return new GuestConfig(
        head,
        XlText.string(tree),
        guest.protectedDevices().stream()
            .map(device -> XlText.string(device.node().path()))
            .toList(),
        guest.pages().stream().map(IomemEntry::of).toList(),
        guest.interrupts(),
        guest.interrupts().contains(CONSOLE));
  }
}
