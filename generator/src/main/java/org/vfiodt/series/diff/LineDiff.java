// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines that differ between two texts. A series has to read as if git had made it, so the
 * choice among equally short differences follows git's: the same lines are left out of the search,
 * the search gives up at the same cost, and changes slide to the same place (git 2.39, default
 * algorithm with the indent heuristic). Tests hold it against git.
 */
public final class LineDiff {
  private LineDiff() {}

  /** One run of lines that were replaced; a count of zero is a pure addition or deletion. */
  public record Change(int oldStart, int oldCount, int newStart, int newCount) {
    int oldEnd() {
      return oldStart + oldCount;
    }

    int newEnd() {
      return newStart + newCount;
    }
  }

  /** Changes in order; lines are counted from 0. */
  public static List<Change> changes(List<String> before, List<String> after) {
    return changes(before, after, true);
  }

  /**
   * The same, with a choice: git leaves the indent heuristic out where it only measures.
   *
   * @param byIndent whether changes slide to where the text breaks best
   */
  static List<Change> changes(List<String> before, List<String> after, boolean byIndent) {
    Map<String, Integer> numbers = new HashMap<>();
    Side old = new Side(before, numbers);
    Side young = new Side(after, numbers);
    Candidates candidates = Candidates.of(old, young, numbers.size());
    new EditPath(old, candidates.old(), young, candidates.young()).mark();
    Sliding.settle(old, young, byIndent);
    Sliding.settle(young, old, byIndent);
    return runs(old, young);
  }

  private static List<Change> runs(Side old, Side young) {
    List<Change> changes = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < young.size()) {
      int oldStart = i;
      int newStart = j;
      while (old.changed(i)) {
        i++;
      }
      while (young.changed(j)) {
        j++;
      }
      if (i > oldStart || j > newStart) {
        changes.add(new Change(oldStart, i - oldStart, newStart, j - newStart));
      }
      i++;
      j++;
    }
    return changes;
  }
}
