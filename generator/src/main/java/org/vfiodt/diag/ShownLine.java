// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.diag;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A line of source as a terminal shows it. Sources are read byte by byte; a line that is UTF-8 is
 * shown as such, and carets count the columns that its characters take. Untrusted text must not
 * steer the terminal: control and formatting characters are shown, not sent.
 */
public final class ShownLine {
  private static final char REPLACEMENT = '\ufffd';

  private final int[] characters;
  private final int[] offsets;

  private ShownLine(int[] characters, int[] offsets) {
    this.characters = characters;
    this.offsets = offsets;
  }

  /**
   * @param line characters up to U+00FF stand for bytes when they make up UTF-8
   */
  static ShownLine of(String line) {
    String decoded = decoded(line);
    boolean bytes = decoded.length() != line.length();
    int[] characters = decoded.codePoints().toArray();
    int[] offsets = new int[characters.length + 1];
    for (int i = 0; i < characters.length; i++) {
      int size = bytes ? utf8Length(characters[i]) : Character.charCount(characters[i]);
      offsets[i + 1] = offsets[i] + size;
    }
    return new ShownLine(characters, offsets);
  }

  /** Text that is safe to send to a terminal; bytes that make up UTF-8 are decoded. */
  public static String safe(String text) {
    StringBuilder out = new StringBuilder(text.length());
    decoded(text).codePoints().forEach(c -> out.appendCodePoint(c == '\n' ? c : visible(c)));
    return out.toString();
  }

  /** The text that the bytes of a text are; the same text where they are none. */
  private static String decoded(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xff) {
        return text;
      }
      plain &= text.charAt(i) < 0x80;
    }
    if (plain) {
      return text;
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException notUtf8) {
      return text;
    }
  }

  private static int utf8Length(int c) {
    return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }

  private static int visible(int c) {
    boolean shown =
        switch (Character.getType(c)) {
          case Character.CONTROL -> c == '\t';
          case Character.FORMAT,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED ->
              false;
          default -> true;
        };
    return shown ? c : REPLACEMENT;
  }

  /** Columns that a character takes on a terminal. */
  private static int width(int c) {
    int type = Character.getType(visible(c));
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        c >= 0x1100 && c <= 0x115f
            || c >= 0x2e80 && c <= 0xa4cf
            || c >= 0xac00 && c <= 0xd7a3
            || c >= 0xf900 && c <= 0xfaff
            || c >= 0xfe30 && c <= 0xfe6f
            || c >= 0xff00 && c <= 0xff60
            || c >= 0xffe0 && c <= 0xffe6
            || c >= 0x1f300 && c <= 0x1faff
            || c >= 0x20000 && c <= 0x3fffd;
    return wide ? 2 : 1;
  }

  /** Number of the character that an offset of the line lies in. */
  private int character(int offset) {
    int found = 0;
    while (found < characters.length && offsets[found + 1] <= offset) {
      found++;
    }
    return found;
  }

  /**
   * The part of the line around a place, and a second line with carets under the place.
   *
   * @param start offset of the place in the line
   * @param end offset behind it; at least one caret is drawn
   * @param widest number of characters that are shown
   */
  String[] marked(int start, int end, int widest) {
    int first = character(start);
    int behind = Math.max(first + 1, character(Math.max(start, end - 1)) + 1);
    int from = first > widest - 20 ? first - 40 : 0;
    int to = Math.min(characters.length, from + widest);
    StringBuilder line = new StringBuilder();
    StringBuilder carets = new StringBuilder();
    for (int i = from; i < to; i++) {
      line.appendCodePoint(visible(characters[i]));
      if (i < first) {
        carets.append(characters[i] == '\t' ? "\t" : " ".repeat(width(characters[i])));
      } else if (i < behind) {
        carets.append(
            "^".repeat(i == first ? Math.max(1, width(characters[i])) : width(characters[i])));
      }
    }
    if (first >= to) {
      carets.append('^');
    }
    return new String[] {line.toString(), carets.toString()};
  }
}
