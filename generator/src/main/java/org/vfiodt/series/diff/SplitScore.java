// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.diff;

import java.util.List;

/**
 * How bad it is to break a text before a line: first by the indentation there, then by penalties
 * for what stands around. The weights are git's, found by its authors on a corpus of hand-rated
 * differences.
 *
 * @param indent summed over the breaks that are compared
 * @param penalty summed likewise
 */
record SplitScore(int indent, int penalty) implements Comparable<SplitScore> {
  private static final int DEEPEST = 200;
  private static final int MOST_BLANKS = 20;
  private static final int INDENT_WEIGHT = 60;
  private static final int AT_START = 1;
  private static final int AT_END = 21;
  private static final int BLANK = -30;
  private static final int BLANK_BEHIND = 6;

  /** Penalties by what the line is to the one above, without and with blank lines near. */
  private enum Step {
    NONE(0, 0),
    DEEPER(-4, 10),
    BLOCK_START(24, 17),
    BLOCK_END(23, 17);

    private final int tight;
    private final int loose;

    Step(int tight, int loose) {
      this.tight = tight;
      this.loose = loose;
    }
  }

  /** The nearest line that is not blank, and how many blank ones lie before it; -1 for none. */
  private record Neighbour(int indent, int blanks) {}

  static SplitScore at(List<String> text, int line) {
    boolean atEnd = line >= text.size();
    int own = atEnd ? -1 : indent(text.get(line));
    Neighbour above = neighbour(text, line, -1);
    Neighbour below = neighbour(text, line, 1);
    int blanksBehind = own == -1 ? 1 + below.blanks : 0;
    int blanks = above.blanks + blanksBehind;
    int indent = own == -1 ? below.indent : own;
    Step step = step(indent, above.indent, below.indent);
    int penalty = BLANK * blanks + BLANK_BEHIND * blanksBehind;
    penalty += above.indent == -1 && above.blanks == 0 ? AT_START : 0;
    penalty += atEnd ? AT_END : 0;
    penalty += blanks == 0 ? step.tight : step.loose;
    return new SplitScore(indent, penalty);
  }

  private static Step step(int indent, int above, int below) {
    if (indent == -1 || above == -1 || indent == above) {
      return Step.NONE;
    }
    if (indent > above) {
      return Step.DEEPER;
    }
    return below > indent ? Step.BLOCK_START : Step.BLOCK_END;
  }

  private static Neighbour neighbour(List<String> text, int line, int step) {
    int blanks = 0;
    for (int i = line + step; i >= 0 && i < text.size(); i += step) {
      int indent = indent(text.get(i));
      if (indent != -1) {
        return new Neighbour(indent, blanks);
      }
      if (++blanks == MOST_BLANKS) {
        return new Neighbour(0, blanks);
      }
    }
    return new Neighbour(-1, blanks);
  }

  /** Columns before the first visible character, tabs to every eighth; -1 for a blank line. */
  private static int indent(String line) {
    int columns = 0;
    for (int i = 0; i < line.length(); i++) {
      switch (line.charAt(i)) {
        case ' ' -> columns++;
        case '\t' -> columns += 8 - columns % 8;
        case '\n', '\r' -> {}
        default -> {
          return columns;
        }
      }
      if (columns >= DEEPEST) {
        return DEEPEST;
      }
    }
    return -1;
  }

  SplitScore plus(SplitScore other) {
    return new SplitScore(indent + other.indent, penalty + other.penalty);
  }

  @Override
  public int compareTo(SplitScore other) {
    return INDENT_WEIGHT * Integer.compare(indent, other.indent) + penalty - other.penalty;
  }
}
