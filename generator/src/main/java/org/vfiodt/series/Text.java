// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.nio.charset.StandardCharsets;

/** Text as git sees it: bytes held one a character (ISO 8859-1), and what may stand in a header. */
public final class Text {
  private Text() {}

  /** Unicode text as its UTF-8 bytes, one character a byte. */
  public static String utf8Bytes(String unicode) {
    return latin1(unicode.getBytes(StandardCharsets.UTF_8));
  }

  public static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The bytes of text held one character a byte. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Without blanks, tabs and carriage returns at the end; in one pass, whatever the text. */
  public static String trimmedEnd(String line) {
    int end = line.length();
    while (end > 0 && " \t\r".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(0, end);
  }

  public static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  /** Control and line-breaking characters, and halves of surrogate pairs. */
  public static boolean isControl(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
