// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import java.io.IOException;

/** Strings between quotes, with what cannot stand there escaped. */
final class Quoted {
  private static final String LETTERS = "abtnvfr\\\"";
  private static final String MEANINGS = "\u0007\b\t\n\u000b\f\r\\\"";

  private Quoted() {}

  /**
   * Whether a byte belongs into text: printable in ASCII, or one of the control characters of C.
   */
  static boolean plain(byte value) {
    return printable(value) || value != 0 && MEANINGS.indexOf(value) >= 0;
  }

  private static boolean printable(byte value) {
    return value >= 0x20 && value < 0x7f;
  }

  /** Appends bytes, without the zero that ends them, as a string. */
  static void append(byte[] bytes, int from, int to, Text out) throws IOException {
    out.append('"');
    for (int i = from; i < to; i++) {
      int letter = MEANINGS.indexOf(bytes[i]);
      if (letter >= 0) {
        out.append('\\').append(LETTERS.charAt(letter));
      } else if (printable(bytes[i])) {
        out.append((char) bytes[i]);
      } else if (bytes[i] == 0) {
        boolean digitFollows = i + 1 < to && bytes[i + 1] >= '0' && bytes[i + 1] <= '7';
        out.append(digitFollows ? "\\000" : "\\0");
      } else {
        out.append("\\x");
        out.digits(bytes[i] & 0xff);
      }
    }
    out.append('"');
  }
}
