// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.DtsLimits;
import org.vfiodt.dts.Findings;
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
      SourceFile file, Piece.Line line, MacroTable macros, DtsLimits limits, Findings findings) {
    String argument = file.text().substring(line.argument(), line.end()).strip();
    if (!argument.startsWith("\"") && !argument.startsWith("<")) {
      List<Token> tokens = TokenScanner.tokens(file, line.argument(), line.end(), null);
      Budget budget = new Budget(limits.expansionTokens(), findings);
      StringBuilder spelt = new StringBuilder();
      for (Token token : Expander.all(macros, budget, tokens)) {
        spelt.append(token.blankBefore() && spelt.length() > 0 ? " " : "").append(token.text());
      }
      argument = spelt.toString();
    }
    boolean quoted = argument.startsWith("\"");
    int close = argument.isEmpty() ? -1 : argument.indexOf(quoted ? '"' : '>', 1);
    return close < 2 || !quoted && !argument.startsWith("<")
        ? Optional.empty()
        : Optional.of(new HeaderName(argument.substring(1, close), quoted));
  }
}
