// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.List;
import java.util.Optional;
import org.vfiodt.source.SourceFile;

/**
 * What an {@code #include} line names.
 *
 * @param quoted {@code "name"}, which is looked up beside the file first, rather than {@code
 *     <name>}
 */
record HeaderName(String name, boolean quoted) {

  /** The name on a line, which may come out of a macro; empty when there is none. */
  static Optional<HeaderName> read(
      SourceFile file, Piece.Line line, MacroTable macros, Budget budget) {
    String argument = afterComments(file.text(), line.argument(), line.end());
    if (!argument.startsWith("\"") && !argument.startsWith("<")) {
      List<Token> tokens = TokenScanner.tokens(file, line.argument(), line.end(), null);
      argument = spelt(Expander.all(macros, budget, tokens));
    }
    boolean quoted = argument.startsWith("\"");
    int close = argument.isEmpty() ? -1 : argument.indexOf(quoted ? '"' : '>', 1);
    return close < 2 || !quoted && !argument.startsWith("<")
        ? Optional.empty()
        : Optional.of(new HeaderName(argument.substring(1, close), quoted));
  }

  /** The text of tokens, with one blank where there was white space. */
  static String spelt(List<Token> tokens) {
    StringBuilder spelt = new StringBuilder();
    for (Token token : tokens) {
      spelt.append(token.blankBefore() && spelt.length() > 0 ? " " : "").append(token.text());
    }
    return spelt.toString();
  }

  private static String afterComments(String text, int start, int end) {
    TokenScanner first = new TokenScanner(text, start, end);
    return first.next() ? TokenEnds.joined(text.substring(first.start(), end)) : "";
  }
}
