// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts C source into units: joins the lines of a statement, keeps comments and directives. */
final class CReader {
  private static final Set<String> GOES_ON =
      Set.of(
          "&&", "||", "?", ":", "|", "^", "==", "!=", "<=", ">=", "<", ">", "<<", ">>", "/", "%",
          "=", ",");

  private final List<String> raw;
  private final List<String> lines;
  private int at;

  CReader(String text) {
    this.raw = text.lines().map(String::stripTrailing).toList();
    this.lines = raw.stream().map(String::strip).toList();
  }

  boolean hasNext() {
    return at < lines.size();
  }

  /**
   * @param inList whether a comma ends an entry here
   */
  CUnit next(boolean inList) {
    String line = lines.get(at);
    if (line.isEmpty()) {
      at++;
      return CUnit.blank();
    }
    if (line.startsWith("#")) {
      return new CUnit(CUnit.Kind.DIRECTIVE, directive(), List.of());
    }
    if (line.startsWith("//")) {
      at++;
      return new CUnit(CUnit.Kind.COMMENT, List.of(line), List.of());
    }
    if (line.startsWith("/*")) {
      List<String> comment = comment();
      if (!comment.isEmpty()) {
        return new CUnit(CUnit.Kind.COMMENT, comment, List.of());
      }
    }
    return code(inList);
  }

  private List<String> directive() {
    List<String> taken = new ArrayList<>();
    do {
      taken.add(taken.isEmpty() ? lines.get(at) : raw.get(at));
      at++;
    } while (hasNext()
        && (taken.get(taken.size() - 1).endsWith("\\")
            || CLexer.endsInComment(String.join("\n", taken))));
    return taken;
  }

  /** The lines of a comment that has them for itself; none, and nothing read, otherwise. */
  private List<String> comment() {
    for (int end = at; end < lines.size(); end++) {
      String text = lines.get(end);
      int close = text.indexOf("*/", end == at ? 2 : 0);
      if (close >= 0) {
        if (close + 2 < text.length()) {
          return List.of();
        }
        List<String> taken = lines.subList(at, end + 1);
        at = end + 1;
        return taken;
      }
    }
    List<String> rest = lines.subList(at, lines.size());
    at = lines.size();
    return rest;
  }

  private CUnit code(boolean inList) {
    List<String> taken = new ArrayList<>();
    String joined = "";
    while (true) {
      String line = lines.get(at++);
      joined = taken.isEmpty() ? line : joined + "\n" + line;
      taken.add(line);
      List<CToken> tokens = CLexer.tokens(joined);
      if (!hasNext() || isComplete(tokens, joined, inList)) {
        return new CUnit(CUnit.Kind.CODE, taken, onOneLine(tokens));
      }
      while (lines.get(at).isEmpty() && at + 1 < lines.size()) {
        at++;
      }
    }
  }

  private boolean isComplete(List<CToken> tokens, String joined, boolean inList) {
    if (CLexer.endsInComment(joined)) {
      return false;
    }
    String next = lines.get(at);
    if (next.startsWith("#")) {
      return true;
    }
    String last = CUnit.last(tokens);
    if (last.isEmpty()) {
      return true;
    }
    int depth = depth(tokens);
    if (depth > (last.equals("{") ? 1 : 0)) {
      return false;
    }
    return switch (last) {
      case ";", "{", "}", "else", "do" -> true;
      case "," -> inList;
      case ":" ->
          new CUnit(CUnit.Kind.CODE, List.of(), tokens).isCase()
              || new CUnit(CUnit.Kind.CODE, List.of(), tokens).isLabel();
      case ")" -> !goesOn(next);
      default ->
          next.isEmpty() || next.startsWith("}") || next.startsWith("{") || next.startsWith("/*");
    };
  }

  /** Braces and parentheses left open; a closing brace of an earlier line does not count. */
  private static int depth(List<CToken> tokens) {
    int depth = 0;
    for (CToken token : tokens) {
      depth = token.opens() ? depth + 1 : token.closes() ? Math.max(0, depth - 1) : depth;
    }
    return depth;
  }

  private static boolean goesOn(String next) {
    List<CToken> tokens = CLexer.tokens(next);
    return !tokens.isEmpty() && GOES_ON.contains(tokens.get(0).text());
  }

  /** A return type that stands above the name of its function. */
  private static boolean endsPointerType(List<CToken> tokens) {
    return tokens.get(tokens.size() - 1).is("*")
        && tokens.stream().noneMatch(t -> t.is("(") || t.is("=") || t.is("return"));
  }

  /** Line breaks become one space, or none inside of a parenthesis' edge. */
  private static List<CToken> onOneLine(List<CToken> tokens) {
    List<CToken> joined = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      CToken token = tokens.get(i);
      if (i == 0) {
        joined.add(token.withGap(""));
      } else if (token.gap().indexOf('\n') >= 0) {
        boolean tight =
            tokens.get(i - 1).is("(")
                || tokens.get(i - 1).is("[")
                || Set.of(")", "]", ";", ",").contains(token.text())
                || endsPointerType(tokens.subList(0, i));
        joined.add(token.withGap(tight ? "" : " "));
      } else {
        joined.add(token);
      }
    }
    return joined;
  }
}
