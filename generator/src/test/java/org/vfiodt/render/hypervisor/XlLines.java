// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.hypervisor;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vfiodt.render.xen.Pages;
import org.vfiodt.render.xen.XenGuest;

/** What xl must read of a guest, in the form of {@code tests/consumers/xlcfg.c}. */
final class XlLines {
  private XlLines() {}

  static List<String> expected(XenGuest guest) {
    StringBuilder text = new StringBuilder("device_tree xen-guest.dtb\n");
    guest
        .protectedDevices()
        .forEach(each -> text.append("dtdev ").append(bytes(each.node().path())).append('\n'));
    for (Pages each : guest.pages()) {
      text.append("iomem ").append(Long.toHexString(each.frame()));
      text.append(' ').append(Long.toHexString(each.count()));
      text.append(' ').append(Long.toHexString(each.guestFrame())).append('\n');
    }
    guest.interrupts().forEach(each -> text.append("irq ").append(each).append('\n'));
    return text.toString().lines().toList();
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
