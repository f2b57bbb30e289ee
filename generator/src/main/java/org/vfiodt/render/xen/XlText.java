// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.xen;

import java.nio.charset.StandardCharsets;

/** Words made fit for the configuration of xl. */
final class XlText {
  private XlText() {}

  /**
   * A string, quotes included; each character is one byte. What xl makes of numbers behind a
   * backslash differs from what it documents, so the few letters it knows are all that is used.
   */
  static String string(String text) {
    StringBuilder out = new StringBuilder("\"");
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (byte each : bytes) {
      char c = (char) (each & 0xff);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
