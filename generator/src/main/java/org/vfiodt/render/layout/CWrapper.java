// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Breaks one line of code so that it fits, as the kernel does it: after a comma or an operator, as
 * far outside as possible, going on under the open parenthesis. Strings are never broken.
 */
final class CWrapper {
  static final int WIDTH = 80;
  private static final int TAB = 8;
  private static final int NEVER = Integer.MAX_VALUE;
  private static final Set<String> ASSIGNMENTS =
      Set.of("=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=");
  private static final Set<String> LOGICAL = Set.of("&&", "||");
  private static final Set<String> CHOICE = Set.of("?", ":");
  private static final Set<String> SUMS = Set.of("+", "-", "|", "&", "^", "*", "/", "%");

  private final List<CToken> tokens;
  private final int indent;
  private final boolean fileScope;
  private final Deque<Integer> open = new ArrayDeque<>();
  private final List<String> lines = new ArrayList<>();

  private CWrapper(List<CToken> tokens, int indent, boolean fileScope) {
    this.tokens = tokens;
    this.indent = indent;
    this.fileScope = fileScope;
  }

  /**
   * The lines of a unit, each with its tabs.
   *
   * @param level of indentation, in tabs
   * @param fileScope whether it stands outside every block
   */
  static List<String> wrap(List<CToken> tokens, int level, boolean fileScope) {
    int indent = level * TAB;
    CWrapper whole = new CWrapper(tokens, indent, fileScope);
    whole.emit(0, tokens.size(), indent);
    if (overflow(whole.lines) == 0) {
      return whole.lines;
    }
    return broken(tokens.stream().map(CWrapper::singleSpaced).toList(), indent, fileScope);
  }

  /** The usual way first; if it does not fit, the first other first break that does. */
  private static List<String> broken(List<CToken> tokens, int indent, boolean fileScope) {
    List<String> best = new CWrapper(tokens, indent, fileScope).wrapFrom(-1);
    for (int first = 1; first < tokens.size() && overflow(best) > 0; first++) {
      CWrapper other = new CWrapper(tokens, indent, fileScope);
      if (other.cost(first, 0) < NEVER && overflow(other.wrapFrom(first)) < overflow(best)) {
        best = other.lines;
      }
    }
    return best;
  }

  /** A broken line forgets its inner spacing, so that it reads back as it was written. */
  private static CToken singleSpaced(CToken token) {
    return token.gap().isEmpty() ? token : token.withGap(" ");
  }

  private static int overflow(List<String> lines) {
    return lines.stream().mapToInt(line -> Math.max(0, column(line, 0) - WIDTH)).sum();
  }

  private List<String> wrapFrom(int forced) {
    int start = 0;
    int column = indent;
    while (start < tokens.size()) {
      int end = start == 0 && forced > 0 ? forced : lineEnd(start, column);
      column = emit(start, end, column);
      start = end;
    }
    return lines;
  }

  /** Index of the token that starts the next line. */
  private int lineEnd(int start, int startColumn) {
    TreeMap<Integer, Integer> lastOfCost = new TreeMap<>();
    int column = startColumn;
    int depth = open.size();
    for (int i = start; i < tokens.size(); i++) {
      CToken token = tokens.get(i);
      boolean candidate = i > start && cost(i, depth) < NEVER;
      if (candidate && (column <= WIDTH || lastOfCost.isEmpty())) {
        lastOfCost.put(cost(i, depth), i);
      }
      column = column(i == start ? token.text() : token.gap() + token.text(), column);
      depth += token.opens() ? 1 : token.closes() ? -1 : 0;
    }
    if (column <= WIDTH || lastOfCost.isEmpty()) {
      return tokens.size();
    }
    return lastOfCost.firstEntry().getValue();
  }

  /** How bad a break before a token is; the greatest number where none is allowed. */
  private int cost(int index, int depth) {
    CToken before = tokens.get(index - 1);
    CToken token = tokens.get(index);
    if (token.isComment() || before.isComment()) {
      return NEVER;
    }
    if (isFunctionName(index, depth)) {
      return 400;
    }
    if (token.gap().isEmpty() || token.is("{")) {
      return NEVER;
    }
    int base = depth * 100;
    if (before.is(",") || before.is(";")) {
      return base;
    }
    if (before.type() == CToken.Type.STRING && token.type() == CToken.Type.STRING) {
      return base;
    }
    if (before.type() == CToken.Type.OPERATOR && !before.gap().isEmpty()) {
      return weight(before) < 0 ? NEVER : base + weight(before);
    }
    return NEVER;
  }

  private static int weight(CToken operator) {
    String text = operator.text();
    if (LOGICAL.contains(text)) {
      return 10;
    }
    if (CHOICE.contains(text)) {
      return 20;
    }
    if (SUMS.contains(text)) {
      return 40;
    }
    if (ASSIGNMENTS.contains(text)) {
      return 150;
    }
    return operator.opens() || operator.closes() ? -1 : 60;
  }

  /** The name in a function header: the return type may stand on a line of its own. */
  private boolean isFunctionName(int index, int depth) {
    return fileScope
        && depth == 0
        && index + 1 < tokens.size()
        && tokens.get(index).type() == CToken.Type.WORD
        && tokens.get(index + 1).is("(")
        && tokens.get(index + 1).gap().isEmpty()
        && (tokens.get(index - 1).is("*") || !tokens.get(index).gap().isEmpty())
        && tokens.subList(0, index).stream().noneMatch(t -> t.is("(") || t.is("="));
  }

  /** Writes the tokens of one line; returns the column where the next one starts. */
  private int emit(int start, int end, int startColumn) {
    StringBuilder line = new StringBuilder();
    line.append("\t".repeat(startColumn / TAB)).append(" ".repeat(startColumn % TAB));
    int column = startColumn;
    for (int i = start; i < end; i++) {
      CToken token = tokens.get(i);
      String piece = i == start ? token.text() : token.gap() + token.text();
      line.append(piece);
      column = column(piece, column);
      if (token.opens()) {
        open.push(column + (i + 1 < end && token.is("{") ? tokens.get(i + 1).gap().length() : 0));
      } else if (token.closes() && !open.isEmpty()) {
        open.pop();
      }
    }
    lines.add(line.toString().stripTrailing());
    if (!open.isEmpty()) {
      return open.peek();
    }
    return end < tokens.size() && isFunctionName(end, 0) ? indent : indent + TAB;
  }

  private static int column(String text, int from) {
    int column = from;
    for (int i = 0; i < text.length(); i++) {
      column = text.charAt(i) == '\t' ? (column / TAB + 1) * TAB : column + 1;
    }
    return column;
  }
}
