// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.interrupt;

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

/** The entries of an {@code interrupt-map} (devicetree specification 2.4.3). */
final class InterruptMap {
  /** One entry: what it matches and where it leads. */
  record Entry(List<Long> key, Node parent, List<Long> unitAddress, List<Long> specifier) {}

  private record Shape(Property map, int keyWidth, List<Long> mask) {}

  private final TreeIndex tree;
  private final Problems problems;
  private final boolean skipsDisabled;
  private final Map<Shape, Map<List<Long>, Entry>> known = new HashMap<>();

  /**
   * @param skipsDisabled whether entries that lead to an unavailable node count as none
   */
  InterruptMap(TreeIndex tree, boolean skipsDisabled, Problems problems) {
    this.tree = tree;
    this.skipsDisabled = skipsDisabled;
    this.problems = problems;
  }

  /**
   * The first entry that a key fits, among those up to the first that cannot be read.
   *
   * @param key unit address and specifier at the nexus
   * @param mask bits of the key that count; all of those that it does not reach
   */
  Optional<Entry> match(Node nexus, Property map, List<Long> key, List<Long> mask) {
    Shape shape = new Shape(map, key.size(), mask);
    Map<List<Long>, Entry> entries = known.get(shape);
    if (entries == null) {
      entries = new HashMap<>();
      for (Entry entry : read(nexus, map, key.size())) {
        if (!skipsDisabled || TreeIndex.isAvailable(entry.parent())) {
          entries.putIfAbsent(masked(entry.key(), mask), entry);
        }
      }
      known.put(shape, entries);
    }
    return Optional.ofNullable(entries.get(masked(key, mask)));
  }

  private static List<Long> masked(List<Long> key, List<Long> mask) {
    List<Long> bits = new ArrayList<>(key.size());
    for (int i = 0; i < key.size(); i++) {
      bits.add(i < mask.size() ? key.get(i) & mask.get(i) : key.get(i));
    }
    return bits;
  }

  private List<Entry> read(Node nexus, Property map, int keyWidth) {
    List<Long> cells = Cells.list(map);
    List<Entry> entries = new ArrayList<>();
    int at = 0;
    while (cells.size() - at > keyWidth + 1) {
      int phandleAt = at + keyWidth;
      Optional<Node> parent = tree.byPhandle(cells.get(phandleAt));
      Optional<Long> width = parent.flatMap(node -> Cells.first(node, "#interrupt-cells"));
      if (width.isEmpty()) {
        problems.add(
            DevicesCode.INTERRUPT_MAP,
            nexus,
            map,
            4 * phandleAt,
            "entry "
                + entries.size()
                + " of interrupt-map names "
                + parent
                    .map(node -> node.path() + ", which has no #interrupt-cells")
                    .orElse("phandle " + cells.get(phandleAt) + ", which no node has"));
        return entries;
      }
      long address = Cells.first(parent.get(), "#address-cells").orElse(0L);
      if (address + width.get() > InterruptParents.MOST_CELLS
          || phandleAt + 1 + address + width.get() > cells.size()) {
        problems.add(
            DevicesCode.INTERRUPT_MAP,
            nexus,
            map,
            4 * phandleAt,
            "entry "
                + entries.size()
                + " of interrupt-map needs "
                + (address + width.get())
                + " cells for "
                + parent.get().path()
                + " and has "
                + (cells.size() - phandleAt - 1));
        return entries;
      }
      int specifier = phandleAt + 1 + (int) address;
      int end = specifier + width.get().intValue();
      entries.add(
          new Entry(
              List.copyOf(cells.subList(at, phandleAt)),
              parent.get(),
              List.copyOf(cells.subList(phandleAt + 1, specifier)),
              List.copyOf(cells.subList(specifier, end))));
      at = end;
    }
    return entries;
  }
}
