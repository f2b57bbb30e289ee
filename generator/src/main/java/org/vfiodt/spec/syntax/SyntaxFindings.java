// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.syntax;

import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.grammar.DriverSpecParser;
import org.vfiodt.source.Span;
import org.vfiodt.spec.SpecCode;

/** Words the faults that the parser meets; at most one for each token. */
final class SyntaxFindings {
  private final SpecTokens tokens;
  private final List<Diagnostic> diagnostics;
  private int lastReported = -1;

  SyntaxFindings(SpecTokens tokens, List<Diagnostic> diagnostics) {
    this.tokens = tokens;
    this.diagnostics = diagnostics;
  }

  /** A token inside a statement that is none of those expected. */
  void mismatch(Token found, Token previous, IntervalSet expected) {
    if (!isNews(found, previous)) {
      return;
    }
    Expectation expectation = Expectation.of(expected);
    boolean laterLine = previous != null && previous.getLine() < found.getLine();
    boolean stopMissing = expected.contains(DriverSpecParser.SEMICOLON) && laterLine;
    if (Expectation.isWord(found) && !expectation.keywords().isEmpty() && !stopMissing) {
      unknownWord(found, expectation, "possible here: " + expectation.describe());
      return;
    }
    Span at = stopMissing ? behind(previous) : tokens.span(found);
    String message = "expected " + expectation.describe();
    add(at, stopMissing ? message : message + ", found " + Expectation.describe(found));
  }

  /** A token where a statement or block should begin. */
  void noStatement(Token found, Token previous, IntervalSet expected) {
    if (!isNews(found, previous)) {
      return;
    }
    Expectation expectation = Expectation.of(expected);
    if (Expectation.isWord(found)) {
      List<String> homes = KeywordHomes.of(found.getType());
      String otherwise =
          homes.isEmpty()
              ? "possible here: " + String.join(", ", expectation.keywords())
              : "it belongs to " + String.join(" or ", homes);
      unknownWord(found, expectation, otherwise);
    } else if (found.getType() == DriverSpecParser.CLOSE) {
      add(tokens.span(found), "this '}' closes no block");
    } else {
      add(
          tokens.span(found),
          "a statement begins with a word, not with " + Expectation.describe(found));
    }
  }

  /** A block that is still open where the next one begins or the file ends. */
  void unclosed(Token found, Token previous, Token opening) {
    if (isNews(found, previous)) {
      diagnostics.add(
          Diagnostic.at(
                  tokens.span(found),
                  SpecCode.SYNTAX,
                  "expected '}' before " + Expectation.describe(found))
              .note(tokens.span(opening), "the block begins here"));
    }
  }

  private void unknownWord(Token found, Expectation expectation, String otherwise) {
    String word = found.getText();
    String message =
        Expectation.isKeyword(found.getType())
            ? "'" + word + "' cannot stand here"
            : "unknown word '" + word + "'";
    diagnostics.add(
        Diagnostic.at(tokens.span(found), SpecCode.UNKNOWN_WORD, message)
            .hint(Suggestion.hint(word, expectation.keywords()).orElse(otherwise)));
  }

  private boolean isNews(Token found, Token previous) {
    boolean repeated = found.getTokenIndex() == lastReported;
    lastReported = found.getTokenIndex();
    return !repeated && !tokens.explains(found, previous);
  }

  private Span behind(Token token) {
    Span at = tokens.span(token);
    return at.file().span(at.end(), at.end() + 1);
  }

  private void add(Span at, String message) {
    diagnostics.add(Diagnostic.at(at, SpecCode.SYNTAX, message));
  }
}
