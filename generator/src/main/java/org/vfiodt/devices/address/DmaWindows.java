// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.address;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.devices.DevicesCode;
import org.vfiodt.devices.DmaWindow;
import org.vfiodt.devices.tree.Cells;
import org.vfiodt.devices.tree.Problems;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/**
 * The memory that devices of a bus reach (of_dma_get_range in drivers/of/address.c): the first
 * {@code dma-ranges} with entries on the way up counts; empty ones pass addresses on as they are.
 */
public final class DmaWindows {
  private final TreeIndex tree;
  private final BusCells cells;
  private final Problems problems;
  private final AddressTranslation translation;
  private final Map<Node, List<DmaWindow>> known = new HashMap<>();

  public DmaWindows(TreeIndex tree, BusCells cells, Problems problems) {
    this.tree = tree;
    this.cells = cells;
    this.problems = problems;
    this.translation = new AddressTranslation(tree, cells, problems);
  }

  /** Empty where nothing limits it. */
  public List<DmaWindow> of(Node device) {
    Optional<Node> bus = tree.parentOf(device);
    boolean seen = false;
    while (bus.isPresent() && !bus.get().isRoot()) {
      Optional<Property> ranges = bus.get().property("dma-ranges");
      if (ranges.filter(each -> !each.isEmpty()).isPresent()) {
        return windows(bus.get(), ranges.get());
      }
      if (seen && ranges.isEmpty()) {
        return List.of();
      }
      seen = true;
      bus = tree.parentOf(bus.get());
    }
    return List.of();
  }

  private List<DmaWindow> windows(Node bus, Property ranges) {
    List<DmaWindow> windows = known.get(bus);
    if (windows == null) {
      windows = read(bus, ranges);
      known.put(bus, windows);
    }
    return windows;
  }

  private List<DmaWindow> read(Node bus, Property ranges) {
    BusCells.Layout below = cells.of(bus);
    Node parent = tree.parentOf(bus).orElseThrow();
    BusCells.Layout above = cells.of(parent);
    if (!below.translatable() || !above.translatable()) {
      return List.of();
    }
    int width = below.address() + above.address() + below.size();
    if (ranges.length() % (4 * width) != 0) {
      problems.add(
          DevicesCode.RANGES_LENGTH,
          bus,
          ranges,
          0,
          "dma-ranges has " + ranges.length() + " bytes, no multiple of " + 4 * width);
    }
    List<Long> entries = Cells.list(ranges);
    List<DmaWindow> found = new ArrayList<>();
    for (int at = 0; at + width <= entries.size(); at += width) {
      int flags = below.kind().flagCells();
      long start = Cells.number(entries, at + flags, below.address() - flags);
      int target = at + below.address();
      long size = Cells.number(entries, target + above.address(), below.size());
      translation
          .translate(parent, entries.subList(target, target + above.address()), "dma-ranges")
          .address()
          .ifPresent(processor -> found.add(new DmaWindow(start, processor, size)));
    }
    return List.copyOf(found);
  }
}
