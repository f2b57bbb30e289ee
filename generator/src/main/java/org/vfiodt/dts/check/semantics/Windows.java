// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.check.TreeNode;

/**
 * The {@code ranges} of a bus, devicetree specification 2.3.8. Where entries overlap, the first one
 * counts, as in Linux; they are cut into pieces that do not overlap, so that one look-up costs the
 * same however many there are.
 */
final class Windows {
  /** What a bus does with the addresses of its children. */
  enum Kind {
    /** They mean nothing to the bus above. */
    LOCAL,
    /** They are the same above. */
    SAME,
    /** Those inside of windows are translated. */
    WINDOWS,
    /** They are no plain numbers, as on PCI, windows are opened later, or ranges is malformed. */
    UNKNOWN
  }

  private record Entry(int order, Window window) {}

  private final Kind kind;
  private final TreeMap<Long, Window> pieces = new TreeMap<>(Long::compareUnsigned);

  private Windows(Kind kind) {
    this.kind = kind;
  }

  static Windows of(TreeNode bus, TreeNode above) {
    Optional<Property> ranges = bus.property("ranges");
    if (ranges.isEmpty()) {
      return new Windows(Kind.LOCAL);
    }
    if (isProgrammed(bus)
        || !Region.plain(bus)
        || above.addressCells() < 1
        || above.addressCells() > 2) {
      return new Windows(Kind.UNKNOWN);
    }
    if (ranges.get().isEmpty()) {
      boolean same = bus.addressCells() == above.addressCells();
      return new Windows(same ? Kind.SAME : Kind.UNKNOWN);
    }
    int width = bus.addressCells() + above.addressCells() + bus.sizeCells();
    if (ranges.get().length() % (4 * width) != 0) {
      return new Windows(Kind.UNKNOWN);
    }
    Windows windows = new Windows(Kind.WINDOWS);
    windows.cut(entries(bus, above, ranges.get(), width));
    return windows;
  }

  /** Marvell's MBus: Linux opens windows for devices when they are used, beside those written. */
  private static boolean isProgrammed(TreeNode bus) {
    return bus.node().compatible().stream().anyMatch(text -> text.endsWith("-mbus"));
  }

  private static List<Entry> entries(TreeNode bus, TreeNode above, Property ranges, int width) {
    int child = bus.addressCells();
    int parent = above.addressCells();
    List<Entry> entries = new ArrayList<>();
    for (int at = 0; 4 * at < ranges.length(); at += width) {
      long start = Numbers.read(ranges, at, child);
      long to = Numbers.read(ranges, at + child, parent);
      long size = Numbers.read(ranges, at + child + parent, bus.sizeCells());
      long last = start + size - 1;
      if (size != 0) {
        last = Numbers.below(last, start) ? -1 : last;
        entries.add(new Entry(entries.size(), new Window(start, last, to - start)));
      }
    }
    return entries;
  }

  /** Sweeps over all starts and ends; the open entry that was written first wins. */
  private void cut(List<Entry> entries) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort((left, right) -> Long.compareUnsigned(left.window.start(), right.window.start()));
    PriorityQueue<Entry> open = new PriorityQueue<>(Comparator.comparingInt(Entry::order));
    long from = 0;
    int next = 0;
    while (next < sorted.size() || !open.isEmpty()) {
      while (!open.isEmpty() && Numbers.below(open.peek().window.last(), from)) {
        open.poll();
      }
      if (open.isEmpty()) {
        if (next == sorted.size()) {
          return;
        }
        from = max(from, sorted.get(next).window.start());
      }
      while (next < sorted.size() && !Numbers.below(from, sorted.get(next).window.start())) {
        open.add(sorted.get(next++));
      }
      if (open.isEmpty()) {
        continue;
      }
      Window winner = open.peek().window;
      if (Numbers.below(winner.last(), from)) {
        continue;
      }
      long last = winner.last();
      if (next < sorted.size() && !Numbers.below(last, sorted.get(next).window.start())) {
        last = sorted.get(next).window.start() - 1;
      }
      add(new Window(from, last, winner.shift()));
      if (last == -1) {
        return;
      }
      from = last + 1;
    }
  }

  /** Neighbours that translate alike are one window, so that a region may span them. */
  private void add(Window piece) {
    Map.Entry<Long, Window> before = pieces.lastEntry();
    boolean joined =
        before != null
            && before.getValue().last() + 1 == piece.start()
            && before.getValue().shift() == piece.shift();
    long start = joined ? before.getKey() : piece.start();
    pieces.put(start, new Window(start, piece.last(), piece.shift()));
  }

  private static long max(long left, long right) {
    return Numbers.below(left, right) ? right : left;
  }

  Kind kind() {
    return kind;
  }

  /** The piece around an address. */
  Optional<Window> at(long address) {
    Map.Entry<Long, Window> piece = pieces.floorEntry(address);
    return piece != null && piece.getValue().holds(address)
        ? Optional.of(piece.getValue())
        : Optional.empty();
  }
}
