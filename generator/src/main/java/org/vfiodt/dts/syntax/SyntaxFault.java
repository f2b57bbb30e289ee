// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import static org.vfiodt.grammar.DtsLexer.*;

import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.source.Span;

/**
 * A token that does not belong where it stands, with what is needed to explain it.
 *
 * @param tokens stands at the token
 * @param before the token in front of it; null at the start
 * @param expected what the grammar allows there
 */
record SyntaxFault(
    TokenLayout layout,
    SourceWords words,
    CommonTokenStream tokens,
    Token before,
    Token token,
    IntervalSet expected) {
  private static final Set<Integer> VALUE_STARTS =
      Set.of(STRING, LESS, LEFT_BRACKET, LABEL_REFERENCE, PATH_REFERENCE, BITS, INCBIN);

  private static final Set<Integer> STATEMENT_ENDS =
      Set.of(SEMICOLON, LEFT_BRACE, RIGHT_BRACE, EQUALS);

  /** A way to explain some faults in plain words. */
  @FunctionalInterface
  interface Explanation {
    Optional<Diagnostic> of(SyntaxFault fault);
  }

  int type() {
    return token.getType();
  }

  String text() {
    return token.getText();
  }

  boolean wants(int type) {
    return expected.contains(type);
  }

  boolean wantsValue() {
    return wants(STRING) && wants(LEFT_BRACKET);
  }

  boolean wantsCells() {
    return wants(GREATER) && wants(LITERAL);
  }

  boolean startsValue() {
    return VALUE_STARTS.contains(type());
  }

  /** The type of a token behind the wrong one; 1 is the next. */
  int following(int distance) {
    return tokens.LA(1 + distance);
  }

  /** Whether nothing stands between the token and the one in front of it. */
  boolean adjoins() {
    return before != null && before.getStopIndex() + 1 == token.getStartIndex();
  }

  /** Whether nothing stands between the token and the one behind it. */
  boolean adjoinsNext() {
    return tokens.LT(2) != null && token.getStopIndex() + 1 == tokens.LT(2).getStartIndex();
  }

  /** Whether a keyword stands in front of the token in the same statement. */
  boolean within(int keyword) {
    for (int back = 1; back < 8; back++) {
      Token earlier = tokens.LT(-back);
      if (earlier == null || STATEMENT_ENDS.contains(earlier.getType())) {
        return false;
      }
      if (earlier.getType() == keyword) {
        return true;
      }
    }
    return false;
  }

  boolean isOnLaterLine() {
    return before != null && layout.isLater(before, token);
  }

  /** Where the reader of the source sees the token. */
  Span at() {
    return layout.place(token);
  }

  Diagnostic told(String message) {
    return Diagnostic.at(at(), DtsCode.SYNTAX, message);
  }

  Optional<Diagnostic> tell(String message) {
    return Optional.of(told(message));
  }

  Optional<Diagnostic> tell(String message, String hint) {
    return Optional.of(told(message).hint(hint));
  }

  /** What stands from the token to the end of its statement or line. */
  String rest() {
    String line = layout.restOfLine(token.getStartIndex());
    int end = line.indexOf(';');
    return (end < 0 ? line : line.substring(0, end)).strip();
  }
}
