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

  Span place(Token token) {
    int start = Math.min(token.getStartIndex(), Math.max(0, text.length() - 1));
    int end = Math.min(text.length(), Math.max(start, token.getStopIndex() + 1));
    return text.span(start, end).outermost();
  }

  /** Whether only blanks stand before a place on its line. */
  static boolean isFirst(Span place) {
    String text = place.file().text();
    int at = place.start() - 1;
    while (at >= 0 && text.charAt(at) <= ' ' && text.charAt(at) != '\n') {
      at--;
    }
    return at < 0 || text.charAt(at) == '\n';
  }

  /** Width of the blanks in front of the line that a place stands on. */
  static int indent(Span place) {
    SourceText source = place.file().source();
    int start = source.start(place.line());
    int end = Math.min(source.end(place.line()), start + DEEPEST_INDENT);
    int width = 0;
    for (int i = start; i < end && source.text().charAt(i) <= ' '; i++) {
      width = source.text().charAt(i) == '\t' ? (width / TAB + 1) * TAB : width + 1;
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
      int start = place.file().text().indexOf('\n', place.end()) + 1;
      int end = start + source.lineText(line + 1).length();
      return place.file().span(end, end);
    }
    return place.file().span(place.end(), place.end());
  }
}
