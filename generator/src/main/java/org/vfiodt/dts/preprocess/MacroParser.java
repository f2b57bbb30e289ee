// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Understands what stands behind {@code #define}. */
final class MacroParser {
  private static final String REST = "__VA_ARGS__";

  /**
   * A definition, or what is wrong with the line.
   *
   * @param start place of the fault in the file
   */
  record Result(Optional<Macro.Definition> definition, String fault, int start, int end) {}

  private final List<Token> tokens;
  private final int lineStart;
  private final int lineEnd;
  private final Map<String, String> names;
  private int next;

  MacroParser(String text, int start, int end, Map<String, String> names) {
    this.tokens = new ArrayList<>();
    this.lineStart = start;
    this.lineEnd = end;
    this.names = names;
    TokenScanner scanner = new TokenScanner(text, start, end);
    while (scanner.next()) {
      tokens.add(scanner.token(null, null));
    }
  }

  Result parse() {
    if (tokens.isEmpty()) {
      return fault("#define needs a name", lineStart, lineEnd);
    }
    Token name = tokens.get(next++);
    if (!name.isIdentifier() || name.text().equals("defined")) {
      return fault("'" + name.text() + "' cannot be the name of a macro", name.start(), name.end());
    }
    boolean function =
        next < tokens.size() && tokens.get(next).is("(") && !tokens.get(next).blankBefore();
    List<String> parameters = null;
    boolean variadic = false;
    if (function) {
      next++;
      parameters = new ArrayList<>();
      variadic = parameters(parameters);
      if (next > tokens.size()) {
        Token last = tokens.get(tokens.size() - 1);
        return fault(
            "the parameter list of '" + name.text() + "' is not written as (a, b, ...)",
            name.start(),
            last.end());
      }
    }
    List<Token> body = List.copyOf(tokens.subList(next, tokens.size()));
    boolean pasteAtEdge =
        !body.isEmpty() && (body.get(0).is("##") || body.get(body.size() - 1).is("##"));
    if (pasteAtEdge) {
      return fault("'##' has nothing to join on one side", name.start(), name.end());
    }
    String optional = variadic ? optionalFault(body) : null;
    if (optional != null) {
      return fault(optional, name.start(), name.end());
    }
    String known = names.putIfAbsent(name.text(), name.text());
    return new Result(
        Optional.of(
            new Macro.Definition(
                known == null ? name.text() : known,
                name.start(),
                parameters == null ? null : List.copyOf(parameters),
                variadic,
                body)),
        "",
        name.start(),
        name.end());
  }

  /** Reads the list behind its bracket; a list that is not one moves beyond all tokens. */
  private boolean parameters(List<String> parameters) {
    boolean variadic = false;
    while (next < tokens.size()) {
      Token token = tokens.get(next++);
      if (token.is(")") && parameters.isEmpty()) {
        return false;
      }
      if (token.is("...")) {
        parameters.add(REST);
        variadic = true;
      } else if (token.isIdentifier() && !parameters.contains(token.text())) {
        parameters.add(token.text());
        if (next < tokens.size() && tokens.get(next).is("...")) {
          next++;
          variadic = true;
        }
      } else {
        break;
      }
      Token after = next < tokens.size() ? tokens.get(next++) : token;
      if (after.is(")")) {
        return variadic;
      }
      if (!after.is(",") || variadic) {
        break;
      }
    }
    next = tokens.size() + 1;
    return false;
  }

  /** What is wrong with {@code __VA_OPT__} in a body; null where nothing is. */
  private static String optionalFault(List<Token> body) {
    for (int i = 0; i < body.size(); i++) {
      if (!body.get(i).isIdentifier() || !body.get(i).text().equals(Substitution.OPTIONAL)) {
        continue;
      }
      int end = Substitution.opensOptional(body, i) ? Substitution.closing(body, i) : body.size();
      if (end == body.size()) {
        return "__VA_OPT__ needs brackets behind it";
      }
      List<Token> content = body.subList(i + 2, end);
      boolean nested =
          content.stream().anyMatch(token -> token.text().equals(Substitution.OPTIONAL));
      if (nested) {
        return "__VA_OPT__ stands inside another one";
      }
      if (!content.isEmpty()
          && (content.get(0).is("##") || content.get(content.size() - 1).is("##"))) {
        return "'##' has nothing to join on one side inside __VA_OPT__";
      }
      i = end;
    }
    return null;
  }

  private static Result fault(String message, int start, int end) {
    return new Result(Optional.empty(), message, start, end);
  }
}
