// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cuts the address space at its widest gaps. */
final class AddressSections {
  static final int MOST = 12;

  private static final BigInteger SMALLEST_GAP = BigInteger.ONE.shiftLeft(20);

  /** Empty space in front of a range. */
  private record Gap(int index, BigInteger size) {}

  private AddressSections() {}

  /** Ranges in the order of their addresses, by section. */
  static List<List<AddressRange>> of(List<AddressRange> ranges) {
    List<AddressRange> sorted = ranges.stream().sorted(AddressRange.ORDER).toList();
    Set<Integer> cuts = cuts(sorted);
    List<List<AddressRange>> sections = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      if (i == 0 || cuts.contains(i)) {
        sections.add(new ArrayList<>());
      }
      sections.get(sections.size() - 1).add(sorted.get(i));
    }
    return sections;
  }

  /** The end of what begins first in a section may lie behind that of the last. */
  static BigInteger end(List<AddressRange> ranges) {
    return ranges.stream()
        .map(AddressRange::end)
        .max(Comparator.naturalOrder())
        .orElse(BigInteger.ZERO);
  }

  private static Set<Integer> cuts(List<AddressRange> sorted) {
    List<Gap> gaps = new ArrayList<>();
    BigInteger end = BigInteger.ZERO;
    for (int i = 0; i < sorted.size(); i++) {
      BigInteger gap = sorted.get(i).start().subtract(end);
      if (i > 0 && gap.compareTo(SMALLEST_GAP) >= 0) {
        gaps.add(new Gap(i, gap));
      }
      end = end.max(sorted.get(i).end());
    }
    gaps.sort(Comparator.comparing(Gap::size, Comparator.reverseOrder()).thenComparing(Gap::index));
    Set<Integer> cuts = new HashSet<>();
    gaps.stream().limit(MOST - 1).forEach(gap -> cuts.add(gap.index()));
    return cuts;
  }
}
