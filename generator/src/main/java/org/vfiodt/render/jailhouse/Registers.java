// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.jailhouse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Registers on their way into a cell: overlapping ones become one, and each is cut where pages
 * begin and end, so that whole pages are mapped and only the rest is trapped.
 */
final class Registers {
  private static final long PAGE = 4096;

  private record Extent(long start, long end, boolean shared, SortedSet<String> owners) {}

  private final List<Extent> all = new ArrayList<>();

  /**
   * @param end one behind the last byte; both are far from the end of the address space
   * @param shared whether the root cell needs them, too
   */
  void add(long start, long end, boolean shared, String owner) {
    all.add(new Extent(start, end, shared, new TreeSet<>(List.of(owner))));
  }

  List<CellMemory> memory() {
    List<CellMemory> memory = new ArrayList<>();
    for (Extent extent : merged()) {
      long firstPage = Math.min(up(extent.start()), extent.end());
      long lastPage = Math.max(extent.end() / PAGE * PAGE, firstPage);
      piece(extent, extent.start(), firstPage, memory);
      piece(extent, firstPage, lastPage, memory);
      piece(extent, lastPage, extent.end(), memory);
    }
    return memory;
  }

  private List<Extent> merged() {
    List<Extent> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingLong(Extent::start).thenComparingLong(Extent::end));
    List<Extent> merged = new ArrayList<>();
    for (Extent next : sorted) {
      Extent last = merged.isEmpty() ? next : merged.get(merged.size() - 1);
      if (last != next && next.start() < last.end()) {
        SortedSet<String> owners = new TreeSet<>(last.owners());
        owners.addAll(next.owners());
        long end = Math.max(last.end(), next.end());
        boolean shared = last.shared() || next.shared();
        merged.set(merged.size() - 1, new Extent(last.start(), end, shared, owners));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  private static void piece(Extent extent, long start, long end, List<CellMemory> memory) {
    if (start < end) {
      boolean trapped = start % PAGE != 0 || end % PAGE != 0;
      memory.add(
          new CellMemory(
              start, end - start, trapped, extent.shared(), List.copyOf(extent.owners())));
    }
  }

  private static long up(long address) {
    return (address + PAGE - 1) / PAGE * PAGE;
  }
}
