// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Matches the brackets of C code, with the branches of conditionals side by side. */
final class CNesting {
  /** What is open, innermost first; shared between branches, so never changed. */
  private record Open(int index, Open outer) {}

  /** An {@code #if}: what was open there, and what its first branch left open. */
  private static final class Branches {
    private final Open before;
    private Open afterFirst;
    private boolean first = true;

    private Branches(Open before) {
      this.before = before;
    }
  }

  private final Lexed lexed;
  private final List<Token> code = new ArrayList<>();
  private final Deque<Branches> conditionals = new ArrayDeque<>();
  private final int[] partner;
  private final int[] parent;
  private Open open;
  private Search.Flaw flaw;

  CNesting(Lexed lexed) {
    this.lexed = lexed;
    partner = new int[lexed.tokens().size()];
    parent = new int[lexed.tokens().size()];
    Arrays.fill(partner, -1);
  }

  CCode code() {
    List<Token> tokens = lexed.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!token.directive()) {
        add(token);
      } else if (token.is("#") && i + 1 < tokens.size() && startsDirective(i)) {
        conditional(tokens.get(i + 1).text());
      }
    }
    if (open != null) {
      flaw(code.get(open.index()), "is never closed");
    }
    return new CCode(List.copyOf(code), partner, parent, Optional.ofNullable(flaw));
  }

  private boolean startsDirective(int i) {
    List<Token> tokens = lexed.tokens();
    int start = tokens.get(i).start();
    Range key = new Range(start, start);
    int found =
        java.util.Collections.binarySearch(
            lexed.directives(), key, (a, b) -> Integer.compare(a.start(), b.start()));
    return found >= 0;
  }

  private void add(Token token) {
    int index = code.size();
    code.add(token);
    if (token.closes()) {
      close(token, index);
    }
    parent[index] = open == null ? -1 : open.index();
    if (token.opens()) {
      open = new Open(index, open);
    }
  }

  private void close(Token token, int index) {
    String opener = token.is(")") ? "(" : token.is("}") ? "{" : "[";
    Open match = open;
    while (match != null && !code.get(match.index()).is(opener)) {
      match = token.is("}") ? match.outer() : null;
    }
    if (match == null) {
      flaw(token, "closes nothing");
      return;
    }
    if (match != open) {
      flaw(code.get(open.index()), "is never closed");
    }
    partner[index] = match.index();
    if (partner[match.index()] < 0) {
      partner[match.index()] = index;
    }
    open = match.outer();
  }

  private void conditional(String word) {
    if (word.equals("if") || word.equals("ifdef") || word.equals("ifndef")) {
      conditionals.push(new Branches(open));
    } else if (!conditionals.isEmpty() && (word.equals("else") || word.equals("elif"))) {
      leave(conditionals.peek());
      open = conditionals.peek().before;
    } else if (!conditionals.isEmpty() && word.equals("endif")) {
      Branches branches = conditionals.pop();
      leave(branches);
      open = branches.afterFirst;
    }
  }

  private void leave(Branches branches) {
    if (branches.first) {
      branches.afterFirst = open;
      branches.first = false;
    }
  }

  private void flaw(Token token, String what) {
    if (flaw == null) {
      flaw = new Search.Flaw(token.start(), "'" + token.text() + "' " + what);
    }
  }
}
