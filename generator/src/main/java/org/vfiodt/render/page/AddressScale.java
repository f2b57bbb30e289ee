// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Where addresses lie in a picture that is read downwards: everything that begins at one has a row
 * of text there, large ranges are a little higher than small ones, empty space takes little.
 */
final class AddressScale {
  static final int ROW = 18;

  private static final int EMPTY = 6;
  private static final int NAMED_EMPTY = 20;
  private static final int PAGE_BITS = 12;
  private static final int MOST_EXTRA = 36;
  private static final BigInteger WORTH_NAMING = BigInteger.ONE.shiftLeft(20);

  private final NavigableMap<BigInteger, Integer> places = new TreeMap<>();

  /** Empty space that is worth a word. */
  record Hole(int y, BigInteger size) {}

  private final List<Hole> holes = new ArrayList<>();
  private int height;

  AddressScale(List<AddressRange> ranges) {
    NavigableMap<BigInteger, Integer> beginning = new TreeMap<>();
    NavigableMap<BigInteger, Integer> change = new TreeMap<>();
    for (AddressRange range : ranges) {
      beginning.merge(range.start(), 1, Integer::sum);
      change.merge(range.start(), 1, Integer::sum);
      change.merge(range.end(), -1, Integer::sum);
    }
    int open = 0;
    for (BigInteger at : change.keySet()) {
      places.put(at, height);
      open += change.get(at);
      BigInteger next = change.higherKey(at);
      if (next != null) {
        int rows = beginning.getOrDefault(at, 0);
        height += height(rows, open > 0, next.subtract(at));
      } else {
        height += beginning.getOrDefault(at, 0) * ROW;
      }
    }
  }

  private int height(int rows, boolean used, BigInteger size) {
    if (used) {
      int extra = Math.max(0, size.bitLength() - 1 - PAGE_BITS);
      return Math.max(rows, 1) * ROW + Math.min(MOST_EXTRA, extra);
    }
    int text = rows * ROW;
    if (size.compareTo(WORTH_NAMING) < 0) {
      return text + EMPTY;
    }
    holes.add(new Hole(height + text, size));
    return text + NAMED_EMPTY;
  }

  /** Where an address that a range begins or ends at lies. */
  int at(BigInteger address) {
    return places.get(address);
  }

  List<Hole> holes() {
    return holes;
  }

  int height() {
    return height;
  }
}
