// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.jailhouse;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One entry of a cell's irqchips: 128 inputs of the GIC and which of them the cell gets.
 *
 * @param base number of the first input, a multiple of 32; its 128 inputs stay below 1024
 * @param bitmap four words of 32 inputs, the lowest bit first
 * @param pins the inputs that are set
 */
public record CellPins(int base, List<Long> bitmap, List<Integer> pins) {
  private static final int WORD = 32;
  private static final int WORDS = 4;
  private static final int LAST_BASE = 1024 - WORDS * WORD;

  public CellPins {
    bitmap = List.copyOf(bitmap);
    pins = List.copyOf(pins);
  }

  /** As few entries as hold all of them, in rising order; each input is in one of them. */
  static List<CellPins> of(SortedSet<Integer> pins) {
    List<CellPins> entries = new ArrayList<>();
    SortedSet<Integer> left = new TreeSet<>(pins);
    while (!left.isEmpty()) {
      int base = Math.min(left.first() / WORD * WORD, LAST_BASE);
      SortedSet<Integer> taken = left.headSet(base + WORDS * WORD);
      entries.add(entry(base, List.copyOf(taken)));
      taken.clear();
    }
    return entries;
  }

  private static CellPins entry(int base, List<Integer> pins) {
    long[] words = new long[WORDS];
    pins.forEach(pin -> words[(pin - base) / WORD] |= 1L << (pin - base) % WORD);
    List<Long> bitmap = new ArrayList<>();
    for (long word : words) {
      bitmap.add(word);
    }
    return new CellPins(base, bitmap, pins);
  }
}
