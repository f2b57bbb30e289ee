// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import org.antlr.v4.runtime.Token;
import org.vfiodt.dts.preprocess.FlatText;
import org.vfiodt.source.SourceText;
import org.vfiodt.source.Span;

/** Where tokens stand on the lines of their files; a macro's tokens stand where it is used. */
final class TokenLayout {
  private static final int TAB = 8;

  /** What is indented further counts alike. */
  private static final int DEEPEST_INDENT = 4096;

  private final FlatText text;

  TokenLayout(FlatText text) {
    this.text = text;
  }

  /** Where a token was written, which may be the body of a macro. */
  Span span(Token token) {
    return span(token.getStartIndex(), token.getStopIndex() + 1);
  }

  Span span(int from, int to) {
    int start = Math.min(from, Math.max(0, text.length() - 1));
    return text.span(start, Math.min(text.length(), Math.max(start, to)));
  }

  /** Where a reader of the source sees a token: a macro's use rather than its body. */
  Span place(Token token) {
    return span(token).outermost();
  }

  /** The end of a token; the use of the macro that the token came from. */
  Span end(Token token) {
    Span own = span(token);
    Span seen = own.outermost();
    return own.expandedFrom().isPresent() ? seen : seen.file().span(seen.end(), seen.end());
  }

  /** Whether a line ends between two tokens. */
  boolean isLater(Token before, Token token) {
    int end = Math.min(token.getStartIndex(), text.length());
    for (int at = before.getStopIndex() + 1; at < end; at++) {
      if (text.at(at) == '\n') {
        return true;
      }
    }
    return false;
  }

  /** What stands from an offset to the end of the line. */
  String restOfLine(int from) {
    int end = from;
    while (end < text.length() && text.at(end) != '\n') {
      end++;
    }
    return from >= text.length() ? "" : text.substring(from, end);
  }

  /** Behind the last of the characters that a number or word goes on with. */
  int wordEnd(int from) {
    int end = from;
    while (end < text.length() && isWord(text.at(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWord(char c) {
    return c >= '0' && c <= '9'
        || c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c == '_'
        || c == '.';
  }

  /** Behind the last byte of the character that starts at an offset, for text in UTF-8. */
  int characterEnd(int from) {
    int end = from + 1;
    while (end < text.length() && text.at(from) >= 0xc0 && (text.at(end) & 0xc0) == 0x80) {
      end++;
    }
    return Math.min(end, text.length());
  }

  String substring(int from, int to) {
    return text.substring(from, to);
  }

  /** Whether only blanks stand before a place on its line. */
  static boolean isFirst(Span place) {
    String text = place.file().text();
    int at = place.start() - 1;
    while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at--;
    }
    return at < 0 || text.charAt(at) == '\n';
  }

  /** Width of the blanks in front of the line that a place stands on. */
  static int indent(Span place) {
    String text = place.file().text();
    int width = 0;
    int at = place.file().source().start(place.line());
    int most = Math.min(text.length(), at + DEEPEST_INDENT);
    while (at < most && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      width = text.charAt(at) == '\t' ? (width / TAB + 1) * TAB : width + 1;
      at++;
    }
    return width;
  }

  /**
   * Where something is missing behind a token: on the next line when that is blank, else at the end
   * of the token.
   */
  Span behind(Token token, boolean lineBelow) {
    Span place = place(token);
    SourceText source = place.file().source();
    int line = source.line(Math.max(place.start(), place.end() - 1));
    if (lineBelow && line + 1 < source.lineCount() && source.lineText(line + 1).isBlank()) {
      int end = source.start(line + 1) + source.lineText(line + 1).length();
      return place.file().span(end, end);
    }
    return place.file().span(place.end(), place.end());
  }
}
