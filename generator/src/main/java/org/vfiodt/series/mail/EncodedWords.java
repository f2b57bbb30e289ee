// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mail;

import java.nio.charset.StandardCharsets;
import org.vfiodt.series.Text;

/** Header text beyond ASCII as encoded words (RFC 2047, "Q"), split between characters. */
final class EncodedWords {
  private static final String START = "=?UTF-8?q?";
  private static final int LONGEST_LINE = 76;

  /** Where the words stand decides which characters they may show as they are (RFC 2047, 5). */
  enum Place {
    TEXT,
    NAME
  }

  private EncodedWords() {}

  static boolean needed(String text) {
    return !Text.isAscii(text) || text.contains("=?");
  }

  /**
   * @param column at which the header line stands
   */
  static String of(String text, int column, Place place) {
    StringBuilder out = new StringBuilder(START);
    int reached = column + START.length();
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      String shown = isPlain(c, place) ? Character.toString(c) : quoted(c);
      if (reached + shown.length() + 2 > LONGEST_LINE) {
        out.append("?=\n ").append(START);
        reached = START.length() + 1;
      }
      out.append(shown);
      reached += shown.length();
    }
    return out.append("?=").toString();
  }

  private static boolean isPlain(int c, Place place) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (place == Place.NAME) {
      return letter || "!*+-/".indexOf(c) >= 0;
    }
    return c > ' ' && c < 0x7f && "=?_".indexOf(c) < 0;
  }

  private static String quoted(int c) {
    StringBuilder out = new StringBuilder();
    for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
      out.append('=').append(hex(b >> 4)).append(hex(b));
    }
    return out.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit & 0xf);
  }
}
