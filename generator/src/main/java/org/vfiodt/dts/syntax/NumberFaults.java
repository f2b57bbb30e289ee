// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import static org.vfiodt.grammar.DtsLexer.*;

import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.source.Span;

/** Numbers and bytes that are none. */
final class NumberFaults {
  private static final int LONGEST_BINARY = 32;

  private NumberFaults() {}

  /** Digits with something behind them, such as {@code 0x12g4}. */
  static Optional<Diagnostic> glued(SyntaxFault fault) {
    boolean number = fault.before() != null && fault.before().getType() == LITERAL;
    int start = number ? fault.before().getStartIndex() : 0;
    int end = number ? fault.layout().wordEnd(start) : 0;
    if (!number || !fault.adjoins() || end <= fault.token().getStartIndex()) {
      return Optional.empty();
    }
    String word = fault.layout().substring(start, end);
    Span at = fault.layout().span(start, end).outermost();
    Diagnostic told = Diagnostic.at(at, DtsCode.NUMBER, "'" + word + "' is no number");
    if (word.indexOf('.') >= 0) {
      return Optional.of(told.hint("only integers can be written"));
    }
    if (word.matches("0[bB][01]{1," + LONGEST_BINARY + "}")) {
      String hex = Long.toHexString(Long.parseLong(word.substring(2), 2));
      return Optional.of(told.hint("binary numbers do not exist here; write 0x" + hex));
    }
    return Optional.of(word.indexOf('_') >= 0 ? told.hint("write " + word.replace("_", "")) : told);
  }

  /** A word where a number belongs. */
  static Optional<Diagnostic> word(SyntaxFault fault) {
    if (fault.type() != WORD || !fault.wants(LITERAL)) {
      return Optional.empty();
    }
    String word = fault.text();
    Span at = fault.layout().span(fault.token());
    if (fault.wantsCells() && fault.words().isLabel(word, fault.tokens())) {
      String message = "expected a number, found the label '" + word + "'";
      return Optional.of(
          Diagnostic.at(at, DtsCode.UNDEFINED_WORD, message).hint("did you mean '&" + word + "'?"));
    }
    String message = "'" + word + "' is no number: no macro of this name is defined";
    Diagnostic told = Diagnostic.at(at, DtsCode.UNDEFINED_WORD, message);
    if (word.matches("[oO]([xX][0-9a-fA-F]+|[0-7]+)")) {
      return Optional.of(told.hint("did you mean '0" + word.substring(1) + "', with a zero?"));
    }
    return Optional.of(
        told.hint(
            fault
                .words()
                .macro(word)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("include the header that defines it")));
  }

  /** What stands between square brackets. */
  static Optional<Diagnostic> bytes(SyntaxFault fault) {
    if (!fault.wants(BYTE) || fault.type() != UNEXPECTED) {
      return Optional.empty();
    }
    int start = fault.token().getStartIndex();
    String word = fault.layout().substring(start, fault.layout().wordEnd(start));
    Span at = fault.layout().span(start, start + Math.max(1, word.length())).outermost();
    if (fault.text().equals(",")) {
      return fault.tell("bytes are separated by blanks or by nothing, not by commas");
    }
    if (word.isEmpty()) {
      return Optional.empty();
    }
    Diagnostic told =
        Diagnostic.at(
            at, DtsCode.SYNTAX, "'" + word + "' is no byte: that is two hexadecimal digits");
    if (word.matches("0[xX][0-9a-fA-F]{2}")) {
      return Optional.of(told.hint("write " + word.substring(2)));
    }
    return Optional.of(word.matches("[0-9a-fA-F]") ? told.hint("write 0" + word) : told);
  }
}
