// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.util.Locale;

/** A tree as plain text for expectations: every node and property in order, values in hex. */
public final class TreeText {
  private TreeText() {}

  public static String of(DeviceTree tree) {
    StringBuilder out = new StringBuilder();
    for (Reservation entry : tree.reservations()) {
      out.append(String.format(Locale.ROOT, "reserve %#x %#x%n", entry.address(), entry.size()));
    }
    node(tree.root(), "", out);
    return out.toString();
  }

  private static void node(Node node, String margin, StringBuilder out) {
    out.append(margin).append(node.name()).append("/\n");
    for (Property property : node.properties()) {
      out.append(margin).append("  ").append(property.name());
      byte[] bytes = property.bytes();
      for (int i = 0; i < bytes.length; i++) {
        out.append(i == 0 ? " =" : "").append(i % 4 == 0 ? " " : "");
        out.append(String.format(Locale.ROOT, "%02x", bytes[i]));
      }
      out.append('\n');
    }
    node.children().forEach(child -> node(child, margin + "  ", out));
  }
}
