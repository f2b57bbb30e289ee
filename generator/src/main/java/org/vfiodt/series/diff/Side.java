// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.diff;

import java.util.List;
import java.util.Map;

/**
 * One of the two texts of a comparison: a number for each line, the same for the same line on both
 * sides, and which lines the other side lacks.
 */
final class Side {
  final List<String> text;
  final int[] lines;
  private final boolean[] changed;

  /**
   * @param numbers of the lines seen so far, shared by both sides
   */
  Side(List<String> text, Map<String, Integer> numbers) {
    this.text = text;
    this.lines = new int[text.size()];
    this.changed = new boolean[text.size()];
    for (int i = 0; i < lines.length; i++) {
      Integer known = numbers.putIfAbsent(text.get(i), numbers.size());
      lines[i] = known == null ? numbers.size() - 1 : known;
    }
  }

  int size() {
    return lines.length;
  }

  /** Places outside of the text are unchanged. */
  boolean changed(int line) {
    return line >= 0 && line < changed.length && changed[line];
  }

  void change(int line, boolean to) {
    changed[line] = to;
  }
}
