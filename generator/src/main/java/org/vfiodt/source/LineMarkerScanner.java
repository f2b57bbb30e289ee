// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.source;

import java.util.Optional;

/** Reads line markers from left to right; what stands in a comment or a string is none. */
final class LineMarkerScanner {
  /**
   * A marker line.
   *
   * @param enters whether an included file starts here
   * @param returns whether one ends here
   */
  record Found(int line, String name, boolean enters, boolean returns) {}

  private static final int MOST_DIGITS = 9;

  private final String text;
  private int position;

  LineMarkerScanner(String text) {
    this.text = text;
  }

  /** The marker on the line that starts here; lines are asked for in order. */
  Optional<Found> marker(int lineStart) {
    skipTo(lineStart);
    if (position > lineStart) {
      return Optional.empty();
    }
    int hash = blanks(lineStart);
    if (hash >= text.length() || text.charAt(hash) != '#') {
      return Optional.empty();
    }
    int word = blanks(hash + 1);
    boolean keyword = text.startsWith("line", word);
    int digits = keyword ? blanks(word + 4) : word;
    int end = digits;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    int quote = blanks(end);
    boolean named = quote > end && quote < text.length() && text.charAt(quote) == '"';
    if (digits == hash + 1
        || end == digits
        || end - digits > MOST_DIGITS
        || keyword && digits == word + 4
        || !keyword && !named) {
      return Optional.empty();
    }
    int line = Integer.parseInt(text.substring(digits, end));
    int close = named ? stringEnd(quote) : end;
    String flags = text.substring(close, lineEnd(close));
    return Optional.of(
        new Found(
            line,
            named ? unescaped(quote + 1, close - 1) : "",
            flags.startsWith(" 1"),
            flags.startsWith(" 2")));
  }

  /** Passes over whole comments and strings up to an offset. */
  private void skipTo(int offset) {
    while (position < offset) {
      char c = text.charAt(position);
      if (c == '"') {
        position = stringEnd(position);
      } else if (c == '/' && text.startsWith("/*", position)) {
        int end = text.indexOf("*/", position + 2);
        position = end < 0 ? text.length() : end + 2;
      } else if (c == '/' && text.startsWith("//", position)) {
        position = lineEnd(position);
      } else {
        position++;
      }
    }
  }

  private int blanks(int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** Behind the closing quote; a string without one ends with its line. */
  private int stringEnd(int quote) {
    int at = quote + 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        return at + 1;
      }
      if (c == '\n') {
        return at;
      }
      at += c == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '\n' ? 2 : 1;
    }
    return text.length();
  }

  private String unescaped(int start, int end) {
    StringBuilder name = new StringBuilder();
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      name.append(c == '\\' && at + 1 < end ? text.charAt(++at) : c);
    }
    return name.toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
