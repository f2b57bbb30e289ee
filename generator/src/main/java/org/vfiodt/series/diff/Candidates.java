// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.diff;

import java.util.Arrays;

/**
 * The lines that take part in the search for common ones. Equal ends need no search; a line that
 * the other side lacks is changed for certain; and a line that the other side has very often is
 * taken for changed when it stands among such lines, because it would only match by accident.
 *
 * @param old positions in the old text
 * @param young positions in the new text
 */
record Candidates(int[] old, int[] young) {
  private static final int MOST_MATCHES = 1024;
  private static final int WINDOW = 100;
  private static final int LONELY = 4;

  private enum Matches {
    NONE,
    SOME,
    MANY
  }

  static Candidates of(Side old, Side young, int numbers) {
    int shorter = Math.min(old.size(), young.size());
    int head = 0;
    while (head < shorter && old.lines[head] == young.lines[head]) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && old.lines[old.size() - 1 - tail] == young.lines[young.size() - 1 - tail]) {
      tail++;
    }
    int[] inOld = occurrences(old, numbers);
    int[] inYoung = occurrences(young, numbers);
    return new Candidates(
        choose(old, inYoung, head, old.size() - tail),
        choose(young, inOld, head, young.size() - tail));
  }

  private static int[] occurrences(Side side, int numbers) {
    int[] count = new int[numbers];
    for (int line : side.lines) {
      count[line]++;
    }
    return count;
  }

  private static int[] choose(Side side, int[] inOther, int from, int to) {
    int many = Math.min(roughRoot(side.size()), MOST_MATCHES);
    Matches[] matches = new Matches[side.size()];
    for (int i = from; i < to; i++) {
      int count = inOther[side.lines[i]];
      matches[i] = count == 0 ? Matches.NONE : count >= many ? Matches.MANY : Matches.SOME;
    }
    int[] chosen = new int[to - from];
    int size = 0;
    for (int i = from; i < to; i++) {
      boolean taken =
          matches[i] == Matches.SOME
              || (matches[i] == Matches.MANY && !amongUnmatched(matches, i, from, to));
      if (taken) {
        chosen[size++] = i;
      } else {
        side.change(i, true);
      }
    }
    return Arrays.copyOf(chosen, size);
  }

  /** Whether most lines next to one, on both sides, have no match at all. */
  private static boolean amongUnmatched(Matches[] matches, int line, int from, int to) {
    int none = 0;
    int many = 2;
    for (int step : new int[] {-1, 1}) {
      int noneHere = 0;
      for (int i = line + step; inWindow(i, line, from, to); i += step) {
        if (matches[i] == Matches.SOME) {
          break;
        }
        if (matches[i] == Matches.NONE) {
          noneHere++;
        } else {
          many++;
        }
      }
      if (noneHere == 0) {
        return false;
      }
      none += noneHere;
    }
    return many * LONELY < many + none;
  }

  private static boolean inWindow(int i, int line, int from, int to) {
    return i >= from && i < to && Math.abs(i - line) <= WINDOW;
  }

  /** A power of two near the square root. */
  static int roughRoot(int number) {
    int root = 1;
    for (int rest = number; rest > 0; rest >>= 2) {
      root <<= 1;
    }
    return root;
  }
}
