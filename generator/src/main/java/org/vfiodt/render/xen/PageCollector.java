// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.xen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Registers on their way into a guest: rounded to pages, overlapping ones joined. */
final class PageCollector {
  private record Extent(long frame, long end, SortedSet<String> owners) {}

  private final List<Extent> all = new ArrayList<>();

  void add(long address, long last, String owner) {
    all.add(new Extent(address / Pages.SIZE, last / Pages.SIZE + 1, new TreeSet<>(List.of(owner))));
  }

  /**
   * The pages, each where the guest has room for it.
   *
   * @param homeless is told of pages for which there is none; they stay where they are
   */
  List<Pages> pages(Consumer<Pages> homeless) {
    GuestMemory memory = new GuestMemory();
    List<Pages> pages = new ArrayList<>();
    List<Extent> moving = new ArrayList<>();
    for (Extent extent : merged()) {
      if (memory.takeSame(extent.frame(), extent.end() - extent.frame())) {
        pages.add(placed(extent, extent.frame()));
      } else {
        moving.add(extent);
      }
    }
    for (Extent extent : moving) {
      long frame = memory.takeOther(extent.end() - extent.frame()).orElse(-1);
      if (frame < 0) {
        homeless.accept(placed(extent, extent.frame()));
      }
      pages.add(placed(extent, frame < 0 ? extent.frame() : frame));
    }
    pages.sort(Comparator.comparingLong(Pages::frame));
    return pages;
  }

  private static Pages placed(Extent extent, long guestFrame) {
    return new Pages(
        extent.frame(), extent.end() - extent.frame(), guestFrame, List.copyOf(extent.owners()));
  }

  private List<Extent> merged() {
    List<Extent> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingLong(Extent::frame).thenComparingLong(Extent::end));
    List<Extent> merged = new ArrayList<>();
    for (Extent next : sorted) {
      Extent last = merged.isEmpty() ? next : merged.get(merged.size() - 1);
      if (last != next && next.frame() < last.end()) {
        SortedSet<String> owners = new TreeSet<>(last.owners());
        owners.addAll(next.owners());
        merged.set(
            merged.size() - 1, new Extent(last.frame(), Math.max(last.end(), next.end()), owners));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }
}
