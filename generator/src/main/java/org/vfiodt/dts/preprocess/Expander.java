// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
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
  private static final int DEEPEST = 200;

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
  private final Set<Macro> disabled;
  private final int depth;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final List<Token> output = new ArrayList<>();
  private boolean afterFrame;
  private boolean blankOwed;

  private Expander(
      MacroTable macros, Budget budget, Cursor cursor, Set<Macro> disabled, int depth) {
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
    return new Expander(macros, budget, null, none(), 0).run(tokens);
  }

  private static Set<Macro> none() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** An argument, replaced on its own. */
  List<Token> argument(List<Token> tokens) {
    Set<Macro> stillDisabled = none();
    stillDisabled.addAll(disabled);
    return new Expander(macros, budget, null, stillDisabled, depth + 1).run(tokens);
  }

  private List<Token> run(List<Token> tokens) {
    frames.push(new Frame(tokens, null));
    if (depth > DEEPEST) {
      budget.exhaust(tokens);
      return List.of();
    }
    for (Token token = next(); token != null && !budget.exhausted(); token = next()) {
      Macro macro = token.isIdentifier() && !token.unexpandable() ? macros.get(token) : null;
      if (macro == null) {
        emit(token);
      } else if (disabled.contains(macro)) {
        emit(token.unexpanded());
      } else if (!replace(token, macro)) {
        emit(token);
      }
    }
    return output;
  }

  private void emit(Token token) {
    Token apart = afterFrame ? token.onEdge() : token;
    output.add(blankOwed ? apart.spaced(true) : apart);
    afterFrame = false;
    blankOwed = false;
    budget.spend(token);
  }

  private Token next() {
    while (!frames.isEmpty()) {
      Frame frame = frames.peek();
      if (frame.next < frame.tokens.size()) {
        return frame.tokens.get(frame.next++);
      }
      leave();
    }
    return null;
  }

  private void leave() {
    Frame left = frames.pop();
    if (left.macro != null) {
      disabled.remove(left.macro);
      afterFrame = true;
    }
  }

  /** Pushes the replacement of a macro; false when it takes arguments and none follow. */
  private boolean replace(Token name, Macro macro) {
    Span place = name.span();
    List<Token> body;
    if (macro.definition().functionLike()) {
      if (!argumentsFollow()) {
        return false;
      }
      List<List<Token>> arguments = arguments(macro, place);
      if (arguments == null) {
        return true;
      }
      body = new Substitution(this, budget, macro, place).apply(arguments);
    } else {
      body = new Substitution(this, budget, macro, place).apply(List.of());
    }
    if (body.isEmpty()) {
      blankOwed |= name.blankBefore();
    } else {
      body.set(0, body.get(0).spaced(name.blankBefore()));
    }
    disabled.add(macro);
    frames.push(new Frame(body, macro));
    return true;
  }

  private boolean argumentsFollow() {
    for (Frame frame : frames) {
      if (frame.next < frame.tokens.size()) {
        return frame.tokens.get(frame.next).is("(");
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
      if (token.is("(") && open++ == 0) {
        continue;
      }
      if (token.is(")") && --open == 0) {
        break;
      }
      boolean separates = token.is(",") && open == 1;
      if (separates && !(variadic && arguments.size() == wanted - 1)) {
        arguments.add(current);
        current = new ArrayList<>();
      } else {
        current.add(token);
      }
    }
    if (wanted > 0 || !current.isEmpty() || !arguments.isEmpty()) {
      arguments.add(current);
    }
    if (variadic && arguments.size() == wanted - 1) {
      arguments.add(null);
    }
    return arguments.size() == wanted ? arguments : wrongCount(macro, place, arguments.size());
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
