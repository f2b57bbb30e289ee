// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import static org.vfiodt.grammar.DtsLexer.*;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.preprocess.FlatText;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.SourceText;
import org.vfiodt.source.Span;

/**
 * Finds the macro that breaks a statement: one whose body opens a bracket and does not close it, or
 * the other way round. The use of the macro is innocent then.
 */
final class MacroBalance {
  private static final int MOST_TOKENS = 500;
  private static final Set<Integer> ENDS = Set.of(SEMICOLON, LEFT_BRACE, RIGHT_BRACE);

  /** The body of a macro, as one use of it gave it. */
  private record Body(Span use, SourceFile file, int start) {}

  private final FlatText text;

  MacroBalance(FlatText text) {
    this.text = text;
  }

  /** The first bracket without a partner among the macros of the statement that is being read. */
  Optional<Diagnostic> blame(CommonTokenStream tokens) {
    Map<Body, Deque<Span>> open = new LinkedHashMap<>();
    for (Token token : statement(tokens)) {
      String sign = token.getText();
      if (sign.equals("(") || sign.equals(")")) {
        Span place = text.span(token.getStartIndex(), token.getStopIndex() + 1);
        if (place.expandedFrom().isPresent()) {
          bracket(place, sign, open.computeIfAbsent(body(place), body -> new ArrayDeque<>()));
        }
      }
    }
    return open.values().stream()
        .filter(brackets -> !brackets.isEmpty())
        .findFirst()
        .map(brackets -> finding(brackets.peek()));
  }

  private static void bracket(Span place, String sign, Deque<Span> brackets) {
    if (sign.equals(")") && !brackets.isEmpty() && brackets.peek().text().equals("(")) {
      brackets.pop();
    } else {
      brackets.push(place);
    }
  }

  private static List<Token> statement(CommonTokenStream stream) {
    stream.fill();
    List<Token> tokens = stream.getTokens();
    int first = stream.index();
    while (first > 0
        && stream.index() - first < MOST_TOKENS
        && !ENDS.contains(tokens.get(first - 1).getType())) {
      first--;
    }
    int end = stream.index();
    while (end < tokens.size()
        && end - stream.index() < MOST_TOKENS
        && !ENDS.contains(tokens.get(end).getType())) {
      end++;
    }
    return tokens.subList(first, end);
  }

  private static Diagnostic finding(Span bracket) {
    return bracket.text().equals("(")
        ? Diagnostic.at(
            bracket, DtsCode.MISSING_TOKEN, "this '(' is not closed in the body of the macro")
        : Diagnostic.at(
            bracket, DtsCode.SYNTAX, "this ')' closes nothing in the body of the macro");
  }

  private static Body body(Span place) {
    SourceText source = place.file().source();
    int line = place.line();
    while (line > 1 && source.lineText(line - 1).endsWith("\\")) {
      line--;
    }
    return new Body(place.expandedFrom().get(), place.file(), line);
  }
}
