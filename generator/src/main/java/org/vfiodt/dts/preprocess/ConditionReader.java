// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Findings;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

/** Decides lines with {@code #if}, {@code #ifdef}, {@code #elif} and their kin. */
final class ConditionReader {
  private final MacroTable macros;
  private final Budgets budgets;
  private final Findings findings;

  ConditionReader(MacroTable macros, Budgets budgets, Findings findings) {
    this.macros = macros;
    this.budgets = budgets;
    this.findings = findings;
  }

  /**
   * Whether the line is true; a line with a fault is not, and the fault is told.
   *
   * @param files answers {@code __has_include}
   */
  boolean isTrue(SourceFile file, Piece.Line line, Condition.Files files) {
    List<Token> tokens = TokenScanner.tokens(file, line.argument(), line.end(), null);
    boolean wanted = line.directive() == Directive.IFDEF || line.directive() == Directive.ELIFDEF;
    if (wanted || line.directive() == Directive.IFNDEF || line.directive() == Directive.ELIFNDEF) {
      if (tokens.isEmpty() || !tokens.get(0).isIdentifier()) {
        findings.add(
            Diagnostic.at(
                line.place(file), DtsCode.DIRECTIVE, "the condition needs the name of a macro"));
        return false;
      }
      return macros.defined(tokens.get(0).text()) == wanted;
    }
    Budget budget = budgets.open();
    List<Token> expanded = Expander.condition(macros, budget, tokens);
    budgets.close(budget, line.place(file));
    Condition condition = new Condition(expanded, macros::defined, files);
    Optional<Boolean> truth = condition.evaluate();
    if (truth.isEmpty()) {
      Span at = condition.faultAt().map(Token::span).orElseGet(() -> line.place(file));
      findings.add(Diagnostic.at(at, DtsCode.CONDITION, condition.fault()));
    }
    return truth.orElse(false);
  }
}
