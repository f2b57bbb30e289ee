// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.regex.Pattern;

/**
 * Where the tokens, comments and joined lines of C end. A backslash at the end of a line joins it
 * with the next one anywhere, even inside of names and signs.
 */
final class TokenEnds {
  private static final Pattern SPLICE = Pattern.compile("\\\\[ \\t\\f\\x0b\\r]*\\n");

  private TokenEnds() {}

  static boolean isWhiteSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  /** A spelling without the line breaks that join its lines. */
  static String joined(String spelling) {
    return spelling.indexOf('\n') < 0 ? spelling : SPLICE.matcher(spelling).replaceAll("");
  }

  static boolean isIdentifierStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static int identifierEnd(String text, int start, int limit) {
    int end = start;
    while (end < limit) {
      char c = text.charAt(end);
      if (isIdentifierPart(c)) {
        end++;
      } else if (c == '\\' && joinsIdentifier(text, end, limit)) {
        end = behindSplices(text, end, limit);
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean joinsIdentifier(String text, int at, int limit) {
    int behind = behindSplices(text, at, limit);
    return behind > at && behind < limit && isIdentifierPart(text.charAt(behind));
  }

  private static boolean isIdentifierPart(char c) {
    return isIdentifierStart(c) || isDigit(c);
  }

  /** C11 6.4.8: letters, digits, points, and a sign behind an exponent's letter. */
  static int numberEnd(String text, int start, int limit) {
    int end = start;
    char before = 0;
    while (end < limit) {
      int at = text.charAt(end) == '\\' ? behindSplices(text, end, limit) : end;
      char c = at < limit ? text.charAt(at) : 0;
      boolean sign = (c == '+' || c == '-') && "eEpP".indexOf(before) >= 0;
      if (!(isIdentifierPart(c) || c == '.' || sign)) {
        break;
      }
      before = c;
      end = at + 1;
    }
    return end;
  }

  /** Behind the line breaks at a place that only join lines; the place itself without any. */
  static int behindSplices(String text, int at, int limit) {
    int behind = at;
    while (behind < limit) {
      int length = spliceLength(text, behind, limit);
      if (length == 0) {
        break;
      }
      behind += length;
    }
    return behind;
  }

  /** Behind the closing quote, or the end of the line when there is none. */
  static int quotedEnd(String text, int start, int limit) {
    char quote = text.charAt(start);
    int end = start + 1;
    while (end < limit) {
      char c = text.charAt(end);
      int splice = spliceLength(text, end, limit);
      if (splice > 0) {
        end += splice;
      } else if (c == quote) {
        return end + 1;
      } else if (c == '\n') {
        return end;
      } else if (c == '\\') {
        int escaped = behindSplices(text, end + 1, limit);
        end = escaped < limit && text.charAt(escaped) != '\n' ? escaped + 1 : escaped;
      } else {
        end++;
      }
    }
    return limit;
  }

  /** Length of a backslash and a line break, with the blanks GNU cpp allows between, or 0. */
  static int spliceLength(String text, int at, int limit) {
    if (text.charAt(at) != '\\') {
      return 0;
    }
    int end = at + 1;
    while (end < limit && isBlank(text.charAt(end))) {
      end++;
    }
    return end < limit && text.charAt(end) == '\n' ? end + 1 - at : 0;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f' || c == 0x0b || c == '\r';
  }

  /** Length of a comment, without the line break that ends it; 0 where none starts. */
  static int commentLength(String text, int at, int limit) {
    if (text.charAt(at) != '/' || at + 1 >= limit) {
      return 0;
    }
    int second = at + 1;
    if (text.charAt(second) == '\\') {
      second = behindSplices(text, second, limit);
    }
    char kind = second < limit ? text.charAt(second) : 0;
    if (kind == '*') {
      int end = blockEnd(text, second + 1, limit);
      return (end < 0 ? limit : end) - at;
    }
    if (kind != '/') {
      return 0;
    }
    int end = second + 1;
    while (end < limit && text.charAt(end) != '\n') {
      int splice = spliceLength(text, end, limit);
      end += Math.max(1, splice);
    }
    return end - at;
  }

  /** Whether a comment that was measured is a block without an end. */
  static boolean isOpen(String text, int at, int length) {
    int second = behindSplices(text, at + 1, text.length());
    return second < text.length()
        && text.charAt(second) == '*'
        && blockEnd(text, second + 1, at + length) < 0;
  }

  /** Behind the end of a block comment, or -1. */
  private static int blockEnd(String text, int start, int limit) {
    for (int at = start; at + 1 < limit; at++) {
      if (text.charAt(at) == '*') {
        char next = text.charAt(at + 1);
        int behind = next == '\\' ? behindSplices(text, at + 1, limit) : at + 1;
        if (behind < limit && text.charAt(behind) == '/') {
          return behind + 1;
        }
      }
    }
    return -1;
  }
}
