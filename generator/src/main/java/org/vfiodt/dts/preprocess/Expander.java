// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.source.Span;

/**
 * Replaces macros in a row of tokens. A macro whose replacement is being read is not replaced
 * again, and its name stays unexpandable from then on; C11 6.10.3.4.
 */
final class Expander {
  private static final int DEEPEST = 100;

  /** A replacement that is being read. */
  private static final class Frame {
    private final List<Token> tokens;
    private final Macro macro;
    private int next;

    private Frame(List<Token> tokens, Macro macro) {
      this.tokens = tokens;
      this.macro = macro;
    }
  }

  private final MacroTable macros;
  private final Budget budget;
  private final Cursor cursor;
  private final Set<String> disabled;
  private final int depth;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final List<Token> output = new ArrayList<>();
  private boolean condition;

  private Expander(
      MacroTable macros, Budget budget, Cursor cursor, Set<String> disabled, int depth) {
    this.macros = macros;
    this.budget = budget;
    this.cursor = cursor;
    this.disabled = disabled;
    this.depth = depth;
  }

  /** Replaces one macro use in a text; its arguments are read from the cursor. */
  static List<Token> use(MacroTable macros, Budget budget, Token name, Cursor cursor) {
    return new Expander(macros, budget, cursor, none(), 0).run(List.of(name));
  }

  /** Replaces every macro in a row of tokens that nothing follows. */
  static List<Token> all(MacroTable macros, Budget budget, List<Token> tokens) {
    return withoutPadding(new Expander(macros, budget, null, none(), 0).run(tokens));
  }

  /** The same for a condition, where {@code defined} and {@code __has_include} keep their names. */
  static List<Token> condition(MacroTable macros, Budget budget, List<Token> tokens) {
    Expander expander = new Expander(macros, budget, null, none(), 0);
    expander.condition = true;
    return withoutPadding(expander.run(tokens));
  }

  private static List<Token> withoutPadding(List<Token> tokens) {
    tokens.removeIf(Token::isPadding);
    return tokens;
  }

  private static Set<String> none() {
    return new HashSet<>();
  }

  /** An argument, replaced on its own. */
  List<Token> argument(List<Token> tokens) {
    Set<String> stillDisabled = none();
    stillDisabled.addAll(disabled);
    return new Expander(macros, budget, null, stillDisabled, depth + 1).run(tokens);
  }

  private List<Token> run(List<Token> tokens) {
    frames.push(new Frame(tokens, null));
    if (depth > DEEPEST) {
      budget.exhaust(tokens);
      return new ArrayList<>();
    }
    for (Token token = next(); token != null && !budget.exhausted(); token = next()) {
      boolean name = token.isIdentifier() && !token.unexpandable();
      if (name && condition && keepsOperand(token)) {
        continue;
      }
      Macro macro = name ? macros.get(token) : null;
      if (macro == null) {
        emit(token);
      } else if (disabled.contains(token.text())) {
        emit(token.unexpanded());
      } else if (!replace(token, macro)) {
        emit(token);
      }
    }
    return output;
  }

  private void emit(Token token) {
    output.add(token);
    budget.spend(token);
  }

  /** Passes on an operator of conditions with the name or the {@code <file>} behind it. */
  private boolean keepsOperand(Token operator) {
    boolean asksFile = operator.text().startsWith(Condition.HAS_INCLUDE);
    if (!asksFile && !operator.text().equals(Condition.DEFINED)) {
      return false;
    }
    emit(operator);
    Token token = nextPrinted();
    if (token != null && token.is("(")) {
      emit(token);
      token = nextPrinted();
    }
    if (asksFile && token != null && !token.is("<")) {
      frames.push(new Frame(List.of(token), null));
      return true;
    }
    while (token != null && asksFile && !token.is(">")) {
      emit(token.unexpanded());
      token = nextPrinted();
    }
    if (token != null) {
      emit(token.unexpanded());
    }
    return true;
  }

  private Token nextPrinted() {
    Token token = next();
    while (token != null && token.isPadding()) {
      token = next();
    }
    return token;
  }

  /** The next token, or a seam where a replacement ends; null at the end. */
  private Token next() {
    while (!frames.isEmpty()) {
      Frame frame = frames.peek();
      if (frame.next < frame.tokens.size()) {
        return frame.tokens.get(frame.next++);
      }
      frames.pop();
      if (frame.macro != null) {
        disabled.remove(frame.macro.name());
        return Token.SEAM;
      }
    }
    return null;
  }

  /** Pushes the replacement of a macro; false when it takes arguments and none follow. */
  private boolean replace(Token name, Macro macro) {
    Span place = name.span();
    List<List<Token>> arguments = List.of();
    if (macro.definition().functionLike()) {
      if (!argumentsFollow()) {
        return false;
      }
      arguments = arguments(macro, place);
      if (arguments == null) {
        return true;
      }
    }
    output.add(Token.seam(name.blankBefore()));
    List<Token> body = new Substitution(this, budget, macro, place, arguments).apply();
    disabled.add(macro.name());
    frames.push(new Frame(body, macro));
    return true;
  }

  private boolean argumentsFollow() {
    for (Frame frame : frames) {
      for (int i = frame.next; i < frame.tokens.size(); i++) {
        if (!frame.tokens.get(i).isPadding()) {
          return frame.tokens.get(i).is("(");
        }
      }
    }
    return cursor != null && cursor.opensArguments();
  }

  /** The arguments between the brackets, or null when there is a fault. */
  private List<List<Token>> arguments(Macro macro, Span place) {
    List<List<Token>> arguments = new ArrayList<>();
    List<Token> current = new ArrayList<>();
    int wanted = macro.definition().parameters().size();
    boolean variadic = macro.definition().variadic();
    int open = 0;
    for (Token token = argumentToken(); ; token = argumentToken()) {
      if (token == null) {
        budget.report(
            Diagnostic.at(
                place,
                DtsCode.MACRO_ARGUMENTS,
                "the arguments of macro '" + macro.name() + "' are not closed with ')'"));
        return null;
      }
      budget.spend(token);
      boolean leads = open == 0 || current.isEmpty();
      if (token.isPadding() && leads || token.is("(") && open++ == 0) {
        continue;
      }
      if (token.is(")") && --open == 0) {
        break;
      }
      boolean separates = token.is(",") && open == 1;
      if (separates && !(variadic && arguments.size() == wanted - 1)) {
        arguments.add(trimmed(current));
        current = new ArrayList<>();
      } else {
        current.add(token);
      }
    }
    if (wanted > 0 || !trimmed(current).isEmpty() || !arguments.isEmpty()) {
      arguments.add(trimmed(current));
    }
    if (variadic && arguments.size() == wanted - 1) {
      arguments.add(null);
    } else if (variadic && wanted == 1 && arguments.get(0).isEmpty()) {
      arguments.set(0, null);
    }
    return arguments.size() == wanted ? arguments : wrongCount(macro, place, arguments.size());
  }

  private static List<Token> trimmed(List<Token> argument) {
    while (!argument.isEmpty() && argument.get(argument.size() - 1).isPadding()) {
      argument.remove(argument.size() - 1);
    }
    return argument;
  }

  private Token argumentToken() {
    Token token = next();
    return token == null && cursor != null ? cursor.next() : token;
  }

  private List<List<Token>> wrongCount(Macro macro, Span place, int given) {
    int wanted = macro.definition().parameters().size();
    Diagnostic diagnostic =
        Diagnostic.at(
            place,
            DtsCode.MACRO_ARGUMENTS,
            "macro '" + macro.name() + "' takes " + wanted + " arguments, not " + given);
    budget.report(macro.place().map(at -> diagnostic.note(at, "defined here")).orElse(diagnostic));
    return null;
  }
}
