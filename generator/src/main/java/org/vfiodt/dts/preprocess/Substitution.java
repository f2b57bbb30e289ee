// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vfiodt.source.Span;

/**
 * Puts arguments into the body of a macro, with {@code #}, {@code ##} and {@code __VA_OPT__}; C11
 * 6.10.3.1 to 3.3, C23 6.10.5.1.
 */
final class Substitution {
  static final String OPTIONAL = "__VA_OPT__";

  private final Expander expander;
  private final Budget budget;
  private final Macro macro;
  private final Span use;
  private final List<List<Token>> arguments;
  private final Map<String, Integer> parameters = new HashMap<>();
  private final Map<Integer, List<Token>> expanded = new HashMap<>();

  /**
   * @param arguments one list for each parameter; null for a variable list that was left out
   */
  Substitution(
      Expander expander, Budget budget, Macro macro, Span use, List<List<Token>> arguments) {
    this.expander = expander;
    this.budget = budget;
    this.macro = macro;
    this.use = use;
    this.arguments = arguments;
    for (int i = 0; i < arguments.size(); i++) {
      parameters.put(macro.definition().parameters().get(i), i);
    }
  }

  List<Token> apply() {
    return pasted(replaced(macro.definition().body()));
  }

  /** The body with its parameters replaced; what {@code ##} joins is marked, not yet joined. */
  private List<Token> replaced(List<Token> body) {
    List<Token> result = new ArrayList<>(body.size());
    for (int i = 0; i < body.size() && !budget.exhausted(); i++) {
      Token token = body.get(i);
      boolean joined = i > 0 && isPaste(body, i - 1);
      int last = i;
      List<Token> inserted = null;
      if (isPaste(body, i)) {
        continue;
      } else if (isOptional(body, i)) {
        last = closing(body, i);
        inserted = optional(body.subList(i + 2, last));
      } else if (token.is("#") && i + 1 < body.size() && isParameter(body.get(i + 1))) {
        last = i + 1;
        inserted = List.of(stringified(placed(token), raw(body.get(last))));
      } else if (token.is("#") && isOptional(body, i + 1)) {
        last = closing(body, i + 1);
        List<Token> content = pasted(optional(body.subList(i + 3, last)));
        inserted = List.of(stringified(placed(token), content));
      } else if (isParameter(token)) {
        List<Token> argument = raw(token);
        boolean comma = joined && dropsComma(result, token);
        boolean operand = joined || isPaste(body, i + 1);
        inserted = comma ? List.of() : operand ? argument : expanded(parameters.get(token.text()));
      }
      boolean joins = isPaste(body, last + 1);
      if (inserted == null) {
        add(result, placed(token).pasting(joins));
      } else {
        insert(result, inserted, token.blankBefore(), i > 0 && !joined, joined, joins);
      }
      i = last;
    }
    return result;
  }

  private void insert(
      List<Token> result,
      List<Token> inserted,
      boolean blank,
      boolean seamBefore,
      boolean joined,
      boolean joins) {
    if (seamBefore) {
      result.add(Token.seam(blank));
    }
    for (Token token : inserted) {
      add(result, token);
    }
    int end = result.size() - 1;
    if (inserted.isEmpty() && joined && end >= 0 && result.get(end).pastes()) {
      result.set(end, result.get(end).pasting(joins));
    } else if (!inserted.isEmpty() && joins) {
      result.set(end, result.get(end).pasting(true));
    }
    if (!joins) {
      result.add(Token.SEAM);
    }
  }

  /**
   * GNU cpp: a comma before {@code ## rest} goes where the variable arguments were left out, and is
   * never joined with them. True where it went.
   */
  private boolean dropsComma(List<Token> result, Token rest) {
    int end = result.size() - 1;
    if (end < 0 || !isRest(rest) || !result.get(end).pastes() || !result.get(end).is(",")) {
      return false;
    }
    List<Token> given = arguments.get(parameters.get(rest.text()));
    if (given == null) {
      result.remove(end);
    } else {
      result.set(end, result.get(end).pasting(false));
    }
    return given == null;
  }

  /** What stands between the brackets of {@code __VA_OPT__}, where there are variable arguments. */
  private List<Token> optional(List<Token> content) {
    boolean given = expanded(arguments.size() - 1).stream().anyMatch(token -> !token.isPadding());
    List<Token> result = given ? replaced(content) : new ArrayList<>();
    while (!result.isEmpty() && result.get(result.size() - 1).isPadding()) {
      result.remove(result.size() - 1);
    }
    return result;
  }

  /** Joins what is marked. */
  private List<Token> pasted(List<Token> tokens) {
    if (!anyPastes(tokens)) {
      return tokens;
    }
    List<Token> result = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token left = tokens.get(i);
      if (!left.pastes()) {
        result.add(left);
        continue;
      }
      boolean blank = left.blankBefore();
      while (left.pastes()) {
        int next = i + 1;
        while (next < tokens.size() && tokens.get(next).isPadding()) {
          next++;
        }
        Token joined = next < tokens.size() ? join(left, tokens.get(next)) : null;
        if (joined == null) {
          left = left.pasting(false);
        } else {
          left = joined;
          i = next;
        }
      }
      result.add(Token.seam(blank));
      result.add(left);
      result.add(Token.SEAM);
    }
    return result;
  }

  private static boolean anyPastes(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.pastes()) {
        return true;
      }
    }
    return false;
  }

  /** One token of two; null where they do not make one, which assembler sources may do. */
  private Token join(Token left, Token right) {
    String spelling = left.text() + right.text();
    TokenScanner scanner = new TokenScanner(spelling, 0, spelling.length());
    if (!scanner.next() || scanner.position() != spelling.length()) {
      return null;
    }
    budget.spend(left, spelling.length());
    return left.respelt(scanner.type(), spelling).pasting(right.pastes());
  }

  private Token placed(Token token) {
    return macro.file() == null ? token.madeAt(use) : token.usedAt(macro.file(), use);
  }

  private void add(List<Token> result, Token token) {
    result.add(token);
    budget.spend(token);
  }

  private boolean isPaste(List<Token> body, int at) {
    return at > 0 && at < body.size() - 1 && body.get(at).is("##");
  }

  private boolean isParameter(Token token) {
    return token.isIdentifier() && parameters.containsKey(token.text());
  }

  private boolean isRest(Token parameter) {
    return macro.definition().variadic()
        && parameters.getOrDefault(parameter.text(), -1) == arguments.size() - 1;
  }

  private boolean isOptional(List<Token> body, int at) {
    return macro.definition().variadic() && opensOptional(body, at);
  }

  static boolean opensOptional(List<Token> body, int at) {
    return at + 1 < body.size()
        && body.get(at).isIdentifier()
        && body.get(at).text().equals(OPTIONAL)
        && body.get(at + 1).is("(");
  }

  /** The bracket that ends what {@code __VA_OPT__} at an index opens; the size where none does. */
  static int closing(List<Token> body, int at) {
    int depth = 0;
    for (int i = at + 1; i < body.size(); i++) {
      depth += body.get(i).is("(") ? 1 : body.get(i).is(")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return body.size();
  }

  private List<Token> raw(Token parameter) {
    List<Token> argument = arguments.get(parameters.get(parameter.text()));
    return argument == null ? List.of() : argument;
  }

  /** An argument with its own macros replaced, which happens once however often it is used. */
  private List<Token> expanded(int parameter) {
    List<Token> known = expanded.get(parameter);
    if (known == null) {
      List<Token> argument = arguments.get(parameter);
      known = argument == null ? List.of() : expander.argument(argument);
      expanded.put(parameter, known);
    }
    return known;
  }

  private Token stringified(Token hash, List<Token> argument) {
    StringBuilder text = new StringBuilder("\"");
    Token seam = null;
    int backslashes = 0;
    for (Token token : argument) {
      if (token.isPadding()) {
        seam = TextExpander.merged(seam, token);
        continue;
      }
      boolean blank = seam == null || seam == Token.SEAM ? token.blankBefore() : seam.blankBefore();
      if (text.length() > 1 && blank) {
        text.append(' ');
      }
      boolean quoted = token.type() == TokenType.STRING || token.type() == TokenType.CHARACTER;
      text.append(quoted ? token.text().replace("\\", "\\\\").replace("\"", "\\\"") : token.text());
      seam = null;
      backslashes =
          token.type() == TokenType.OTHER && token.text().equals("\\") ? backslashes + 1 : 0;
    }
    text.setLength(text.length() - backslashes % 2);
    budget.spend(hash, text.length());
    return hash.respelt(TokenType.STRING, text.append('"').toString()).pasting(false);
  }
}
