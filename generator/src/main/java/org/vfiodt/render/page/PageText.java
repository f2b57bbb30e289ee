// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.ArrayList;
import java.util.List;

/** Text of strangers, made fit for a page: nothing invisible, nothing endless. */
public final class PageText {
  /** Shows where a character was that cannot be shown. */
  private static final char REPLACEMENT = '\ufffd';

  private static final char ELLIPSIS = '\u2026';

  private PageText() {}

  /** A text of at most so many characters. */
  public static String of(String text, int most) {
    if (text.length() <= most) {
      return visible(text);
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return visible(text.substring(0, end) + ELLIPSIS);
  }

  /** A label in a picture, where every character is as wide as an ASCII one. */
  static String label(String text, int most) {
    String plain = text.length() <= most ? text : shortened(text, most);
    StringBuilder out = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      out.append(c >= ' ' && c < 0x7f || c == ELLIPSIS ? c : '?');
    }
    return out.toString();
  }

  /** The first few words, and how many more there are. */
  static String some(List<String> words, int most) {
    if (words.size() <= most) {
      return String.join(" ", words);
    }
    List<String> shown = new ArrayList<>(words.subList(0, most));
    shown.add("+" + (words.size() - most));
    return String.join(" ", shown);
  }

  /** Names are told apart by how they begin and by how they end, paths by how they end. */
  private static String shortened(String text, int most) {
    int back = text.startsWith("/") ? most - 1 : most / 2;
    int front = most - back - 1;
    return text.substring(0, front) + ELLIPSIS + text.substring(text.length() - back);
  }

  private static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> out.appendCodePoint(point != '\t' && hides(point) ? REPLACEMENT : point));
    return out.toString();
  }

  /** Controls, halves of characters, and what turns the direction of a text around. */
  private static boolean hides(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
