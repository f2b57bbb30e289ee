// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.io.ByteArrayOutputStream;

/** Escape sequences of strings and characters, as in C; devicetree specification, chapter 6. */
public final class Escapes {
  private static final String LETTERS = "abtnvfr";
  private static final String MEANINGS = "\u0007\b\t\n\u000b\f\r";

  private Escapes() {}

  /** The bytes of a text between quotes; each character of the text is one byte. */
  public static byte[] decode(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 1);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c != '\\' || i == text.length()) {
        out.write(c);
        continue;
      }
      char escaped = text.charAt(i++);
      int letter = LETTERS.indexOf(escaped);
      if (letter >= 0) {
        out.write(MEANINGS.charAt(letter));
      } else if (escaped >= '0' && escaped <= '7') {
        int end = digits(text, i - 1, 8, 3);
        out.write(Integer.parseInt(text.substring(i - 1, end), 8));
        i = end;
      } else if (escaped == 'x') {
        int end = digits(text, i, 16, 2);
        out.write(end == i ? 0 : Integer.parseInt(text.substring(i, end), 16));
        i = end;
      } else {
        out.write(escaped);
      }
    }
    return out.toByteArray();
  }

  /** The number of a character with its quotes; 0 when it is empty. */
  public static int characterValue(String quoted) {
    byte[] bytes = decode(quoted.substring(1, Math.max(1, quoted.length() - 1)));
    return bytes.length == 0 ? 0 : bytes[0];
  }

  private static int digits(String text, int start, int radix, int most) {
    int end = start;
    while (end < text.length() && end - start < most && digit(text.charAt(end), radix)) {
      end++;
    }
    return end;
  }

  private static boolean digit(char c, int radix) {
    return c < 0x80 && Character.digit(c, radix) >= 0;
  }
}
