// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.DtsLimits;
import org.vfiodt.dts.Findings;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

/** Decides lines with {@code #if}, {@code #ifdef}, {@code #ifndef} and {@code #elif}. */
final class ConditionReader {
  private final MacroTable macros;
  private final DtsLimits limits;
  private final Findings findings;

  ConditionReader(MacroTable macros, DtsLimits limits, Findings findings) {
    this.macros = macros;
    this.limits = limits;
    this.findings = findings;
  }

  /** Whether the line is true; a line with a fault is not, and the fault is told. */
  boolean isTrue(SourceFile file, Piece.Line line) {
    List<Token> tokens = TokenScanner.tokens(file, line.argument(), line.end(), null);
    if (line.directive() == Directive.IFDEF || line.directive() == Directive.IFNDEF) {
      if (tokens.isEmpty() || !tokens.get(0).isIdentifier()) {
        findings.add(
            Diagnostic.at(
                line.place(file), DtsCode.DIRECTIVE, "the condition needs the name of a macro"));
        return false;
      }
      return macros.defined(tokens.get(0).text()) == (line.directive() == Directive.IFDEF);
    }
    Budget budget = new Budget(limits.expansionTokens(), findings);
    Condition condition = new Condition(Expander.all(macros, budget, resolveDefined(tokens)));
    Optional<Boolean> truth = condition.evaluate();
    if (truth.isEmpty()) {
      Span at = condition.faultAt().map(Token::span).orElseGet(() -> line.place(file));
      findings.add(Diagnostic.at(at, DtsCode.CONDITION, condition.fault()));
    }
    return truth.orElse(false);
  }

  /** Replaces {@code defined X} and {@code defined(X)} by 1 or 0, before macros are replaced. */
  private List<Token> resolveDefined(List<Token> tokens) {
    List<Token> resolved = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean asks = token.isIdentifier() && token.text().equals("defined");
      boolean bracket =
          asks && i + 3 < tokens.size() && tokens.get(i + 1).is("(") && tokens.get(i + 3).is(")");
      int name = bracket ? i + 2 : i + 1;
      if (asks && name < tokens.size() && tokens.get(name).isIdentifier()) {
        String truth = macros.defined(tokens.get(name).text()) ? "1" : "0";
        resolved.add(token.respelt(TokenType.NUMBER, truth));
        i = bracket ? i + 3 : name;
      } else {
        resolved.add(token);
      }
    }
    return resolved;
  }
}
