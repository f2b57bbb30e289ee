// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.Optional;

/**
 * Finds the whole statement around a token: with the head of an unbraced {@code if} or loop that it
 * belongs to, and with the body when the token is in such a head. So text put before or after the
 * statement never becomes part of it.
 */
final class CStatement {
  private static final int DEEPEST = 100;

  private final CCode code;

  private CStatement(CCode code) {
    this.code = code;
  }

  /** First and last token of the statement around a token; empty when there is none. */
  static Optional<Range> around(CCode code, int token) {
    CStatement finder = new CStatement(code);
    int brace = brace(code, token);
    if (brace < 0) {
      return Optional.empty();
    }
    int node = token;
    while (code.parent(node) != brace) {
      node = code.parent(node);
    }
    int first = finder.first(node, brace);
    int last = finder.last(first, 0);
    return last < token ? Optional.empty() : Optional.of(new Range(first, last));
  }

  /** The brace of the statements that a token is one of; -1 outside functions. */
  static int brace(CCode code, int token) {
    int brace = code.parent(token);
    while (brace >= 0 && !(code.is(brace, "{") && code.holdsStatements(brace))) {
      brace = code.parent(brace);
    }
    return brace;
  }

  private int first(int node, int brace) {
    int first = node;
    while (first - 1 > brace) {
      int before = first - 1;
      boolean elseAhead = code.is(first, "else");
      boolean otherBranch = code.is(before, "{");
      if (otherBranch || code.is(before, ";") && !elseAhead) {
        return first;
      }
      if (code.is(before, "}")) {
        int open = code.partner(before);
        boolean ends = open < 0 || code.holdsStatements(open);
        boolean doAhead = code.is(first, "while") && open > 0 && code.is(open - 1, "do");
        if (ends && !elseAhead && !doAhead || open <= brace) {
          return first;
        }
        first = open;
      } else if (code.isOneOf(before, ")", "]") && code.partner(before) > brace) {
        first = code.partner(before);
      } else if (code.is(before, ":") && isLabel(before, brace)) {
        return first;
      } else {
        first = before;
      }
    }
    return first;
  }

  private boolean isLabel(int colon, int brace) {
    for (int i = colon - 1; i > brace; i--) {
      if (code.isOneOf(i, "case", "default")) {
        return true;
      }
      if (code.is(i, "?")) {
        return false;
      }
      if (code.isOneOf(i, ";", "{", "}", ":")) {
        return i == colon - 2;
      }
      if (code.isOneOf(i, ")", "]") && code.partner(i) >= 0) {
        i = code.partner(i);
      }
    }
    return colon - 2 == brace;
  }

  /** Last token of the statement that starts at a token; -1 when its end is not found. */
  private int last(int first, int depth) {
    if (first >= code.size() || depth > DEEPEST || code.is(first, "}")) {
      return -1;
    }
    if (code.is(first, "{")) {
      return code.partner(first);
    }
    if (code.is(first, "do")) {
      int body = last(first + 1, depth + 1);
      return body < 0 ? -1 : simple(body + 1);
    }
    if (code.is(first, "else")) {
      return last(first + 1, depth + 1);
    }
    if (!code.isWord(first) || !code.is(first + 1, "(")) {
      return simple(first);
    }
    int close = code.partner(first + 1);
    boolean control = code.isOneOf(first, "if", "for", "while", "switch");
    boolean loopMacro = code.is(close + 1, "{") || code.isWord(close + 1);
    if (close < 0 || !control && !loopMacro) {
      return close < 0 ? -1 : simple(first);
    }
    int body = last(close + 1, depth + 1);
    boolean goesOn = body > 0 && code.is(first, "if") && code.is(body + 1, "else");
    return goesOn ? last(body + 2, depth + 1) : body;
  }

  private int simple(int first) {
    int i = first;
    while (i >= 0 && i < code.size() && !code.isOneOf(i, ";", "}")) {
      i = code.token(i).opens() ? code.partner(i) + 1 : i + 1;
      if (i == 0) {
        return -1;
      }
    }
    return code.is(i, ";") ? i : -1;
  }
}
