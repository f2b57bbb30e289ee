// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.address;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.devices.DevicesCode;
import org.vfiodt.devices.tree.Cells;
import org.vfiodt.devices.tree.Problems;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/**
 * Bus addresses to processor addresses through every {@code ranges} up to the root (devicetree
 * specification 2.3.8). As Linux does, only the start of a range of addresses is looked up: the
 * first window that it lies in translates it, even where the end runs out of that window.
 */
final class AddressTranslation {
  /** Windows of one bus that are looked at; no real bus has a tenth of them. */
  private static final int MOST_WINDOWS = 4096;

  /** One window of {@code ranges}. */
  private record Window(List<Long> child, List<Long> parent, long size) {}

  private final TreeIndex tree;
  private final BusCells cells;
  private final Problems problems;
  private final Map<Property, List<Window>> windows = new HashMap<>();

  AddressTranslation(TreeIndex tree, BusCells cells, Problems problems) {
    this.tree = tree;
    this.cells = cells;
    this.problems = problems;
  }

  /**
   * The processor's address of an address on a bus.
   *
   * @param bus the node whose children have such addresses
   * @param start as many cells as addresses on the bus have
   */
  Translated translate(Node bus, List<Long> start) {
    return translate(bus, start, "ranges");
  }

  Translated translate(Node bus, List<Long> start, String property) {
    List<Long> current = start;
    Node level = bus;
    long room = 0;
    Optional<Node> narrow = Optional.empty();
    while (!level.isRoot()) {
      Node parent = tree.parentOf(level).orElseThrow();
      BusCells.Layout below = cells.of(level);
      BusCells.Layout above = cells.of(parent);
      if (!below.translatable() || !above.translatable()) {
        return Translated.blocked(
            below.translatable() ? parent : level, "has no cells for memory addresses");
      }
      Optional<Property> ranges = level.property(property);
      if (ranges.isEmpty() && property.equals("ranges")) {
        return Translated.blocked(level, "has no ranges");
      }
      if (ranges.isEmpty() || ranges.get().isEmpty()) {
        compare(level, ranges, below, above);
        current = identity(current, above);
      } else {
        Optional<Window> window = window(level, ranges.get(), below, above, current);
        if (window.isEmpty()) {
          return Translated.blocked(level, "has no window for it in " + property);
        }
        long offset = value(current, below) - value(window.get().child(), below);
        long left = window.get().size() - offset;
        if (narrow.isEmpty() || Long.compareUnsigned(left, room) < 0) {
          room = left;
          narrow = Optional.of(level);
        }
        current = plus(window.get().parent(), offset, above);
      }
      level = parent;
    }
    BusCells.Layout root = cells.of(level);
    if (!root.translatable()) {
      return Translated.blocked(level, "has no cells for memory addresses");
    }
    return new Translated(Optional.of(Cells.number(current, 0, current.size())), room, narrow, "");
  }

  private void compare(
      Node bus, Optional<Property> ranges, BusCells.Layout below, BusCells.Layout above) {
    if (ranges.isEmpty()) {
      return;
    }
    if (below.address() != above.address() || below.size() != above.size()) {
      problems.add(
          DevicesCode.RANGES_CELLS,
          bus,
          ranges.get(),
          0,
          "empty "
              + ranges.get()
              + " join "
              + below.address()
              + "+"
              + below.size()
              + " cells to "
              + above.address()
              + "+"
              + above.size());
    }
  }

  /** The same number in the cells of the bus above; its flags go along where it has such. */
  private static List<Long> identity(List<Long> address, BusCells.Layout above) {
    List<Long> cells = new ArrayList<>(above.address());
    for (int i = 0; i < above.address(); i++) {
      cells.add(i < above.kind().flagCells() && i < address.size() ? address.get(i) : 0L);
    }
    return plus(cells, Cells.number(address, 0, address.size()), above);
  }

  private Optional<Window> window(
      Node bus, Property ranges, BusCells.Layout below, BusCells.Layout above, List<Long> address) {
    List<Window> all = windows.get(ranges);
    if (all == null) {
      all = windows(bus, ranges, below, above);
      windows.put(ranges, all);
    }
    return all.stream().filter(each -> holds(each, below, address)).findFirst();
  }

  private List<Window> windows(
      Node bus, Property ranges, BusCells.Layout below, BusCells.Layout above) {
    List<Long> entries = Cells.list(ranges);
    int width = below.address() + above.address() + below.size();
    if (ranges.length() % (4 * width) != 0) {
      problems.add(
          DevicesCode.RANGES_LENGTH,
          bus,
          ranges,
          0,
          ranges + " has " + ranges.length() + " bytes, no multiple of " + 4 * width);
    }
    List<Window> found = new ArrayList<>();
    for (int at = 0; at + width <= entries.size() && found.size() < MOST_WINDOWS; at += width) {
      int parent = at + below.address();
      int size = parent + above.address();
      found.add(
          new Window(
              List.copyOf(entries.subList(at, parent)),
              List.copyOf(entries.subList(parent, size)),
              Cells.number(entries, size, below.size())));
    }
    return List.copyOf(found);
  }

  private static boolean holds(Window window, BusCells.Layout below, List<Long> address) {
    BusKind kind = below.kind();
    if (kind == BusKind.IDENTIFIER && !window.child().equals(address)) {
      return false;
    }
    if (kind.flagCells() > 0 && !kind.flagsMatch(address.get(0), window.child().get(0))) {
      return false;
    }
    long from = value(window.child(), below);
    // Linux computes the end in 64 bits too: a window up to the last byte has none and fits nothing
    long end = from + window.size();
    long number = value(address, below);
    return Long.compareUnsigned(number, from) >= 0 && Long.compareUnsigned(number, end) < 0;
  }

  private static long value(List<Long> address, BusCells.Layout layout) {
    int flags = layout.kind().flagCells();
    return Cells.number(address, flags, address.size() - flags);
  }

  /** An address with something added to its number; what leaves the lowest two cells is lost. */
  private static List<Long> plus(List<Long> address, long offset, BusCells.Layout layout) {
    int flags = layout.kind().flagCells();
    int count = address.size() - flags;
    long sum = Cells.number(address, flags, count) + offset;
    List<Long> cells = new ArrayList<>(address.subList(0, flags));
    for (int i = 0; i < count; i++) {
      int place = count - 1 - i;
      cells.add(place == 0 ? sum & 0xffffffffL : place == 1 ? sum >>> 32 : 0L);
    }
    return cells;
  }
}
