// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vfiodt.source.Span;

/** Puts arguments into the body of a macro, with {@code #} and {@code ##}; C11 6.10.3.1 to 3.3. */
final class Substitution {
  private final Expander expander;
  private final Budget budget;
  private final Macro macro;
  private final Span use;
  private final Map<String, Integer> parameters = new HashMap<>();
  private final List<Token> result = new ArrayList<>();
  private List<List<Token>> arguments;

  Substitution(Expander expander, Budget budget, Macro macro, Span use) {
    this.expander = expander;
    this.budget = budget;
    this.macro = macro;
    this.use = use;
  }

  /**
   * @param given one list for each parameter; null for a variable list that was left out with its
   *     comma
   */
  List<Token> apply(List<List<Token>> given) {
    arguments = given;
    List<Token> body = macro.definition().body();
    if (macro.definition().functionLike()) {
      for (int i = 0; i < given.size(); i++) {
        parameters.put(macro.definition().parameters().get(i), i);
      }
    }
    boolean edge = false;
    for (int i = 0; i < body.size() && !budget.exhausted(); i++) {
      Token token = placed(body.get(i));
      boolean joins = i + 1 < body.size() && body.get(i + 1).is("##");
      if (token.is("#") && i + 1 < body.size() && isParameter(body.get(i + 1))) {
        add(stringified(token, argument(body.get(++i))));
        edge = false;
      } else if (token.is("##")) {
        i++;
        paste(body, i);
        edge = isParameter(body.get(i));
      } else if (isParameter(token)) {
        List<Token> argument = argument(token);
        insert(token, joins ? argument : expander.argument(argument), joins);
        edge = true;
      } else {
        add(edge ? token.onEdge() : token);
        edge = false;
      }
    }
    result.removeIf(token -> token.text().isEmpty());
    return result;
  }

  private Token placed(Token token) {
    return macro.file() == null ? token.madeAt(use) : token.usedAt(macro.file(), use);
  }

  private void add(Token token) {
    result.add(token);
    budget.spend(token);
  }

  private boolean isParameter(Token token) {
    return token.isIdentifier() && parameters.containsKey(token.text());
  }

  private List<Token> argument(Token parameter) {
    List<Token> argument = arguments.get(parameters.get(parameter.text()));
    return argument == null ? List.of() : argument;
  }

  private boolean isRest(Token parameter) {
    return macro.definition().variadic()
        && parameters.getOrDefault(parameter.text(), -1)
            == macro.definition().parameters().size() - 1;
  }

  /** Adds an argument in place of its parameter; an empty one leaves an empty token to paste to. */
  private void insert(Token parameter, List<Token> tokens, boolean placeholder) {
    if (tokens.isEmpty() && placeholder) {
      add(parameter.respelt(TokenType.OTHER, ""));
    }
    for (int i = 0; i < tokens.size(); i++) {
      add(i == 0 ? tokens.get(0).spaced(parameter.blankBefore()) : tokens.get(i));
    }
  }

  /** Joins the last token with the body's token at an index. */
  private void paste(List<Token> body, int index) {
    Token right = placed(body.get(index));
    Token left = result.remove(result.size() - 1);
    if (!isParameter(right)) {
      join(left, right);
      return;
    }
    List<Token> argument = argument(right);
    if (left.is(",") && isRest(right)) {
      commaBeforeRest(left, right, argument);
    } else if (argument.isEmpty()) {
      add(left);
    } else {
      join(left, argument.get(0));
      argument.subList(1, argument.size()).forEach(this::add);
    }
  }

  /** GNU cpp: the comma goes where the variable arguments were left out, and is never joined. */
  private void commaBeforeRest(Token comma, Token rest, List<Token> argument) {
    if (arguments.get(parameters.get(rest.text())) == null) {
      add(comma.respelt(TokenType.OTHER, ""));
    } else {
      add(comma);
      insert(rest, expander.argument(argument), false);
    }
  }

  private void join(Token left, Token right) {
    if (left.text().isEmpty()) {
      add(right.spaced(left.blankBefore()));
      return;
    }
    String spelling = left.text() + right.text();
    TokenScanner scanner = new TokenScanner(spelling, 0, spelling.length());
    if (right.text().isEmpty()) {
      add(left);
    } else if (scanner.next() && scanner.position() == spelling.length()) {
      TokenType type = scanner.token(left.file(), left.use()).type();
      add(left.respelt(type, spelling));
    } else {
      add(left);
      add(right.spaced(false));
    }
  }

  private static Token stringified(Token hash, List<Token> argument) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < argument.size(); i++) {
      Token token = argument.get(i);
      if (i > 0 && token.blankBefore()) {
        text.append(' ');
      }
      boolean quoted = token.type() == TokenType.STRING || token.type() == TokenType.CHARACTER;
      text.append(quoted ? token.text().replace("\\", "\\\\").replace("\"", "\\\"") : token.text());
    }
    return hash.respelt(TokenType.STRING, text.append('"').toString());
  }
}
