// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/**
 * Bus addresses to processor addresses through every {@code ranges} up to the root (devicetree
 * specification 2.3.8; __of_translate_address in drivers/of/address.c).
 */
final class AddressTranslation {
  private final DeviceTree tree;
  private final Cells cells;

  AddressTranslation(DeviceTree tree) {
    this.tree = tree;
    this.cells = new Cells(tree);
  }

  /**
   * The processor's address of an address on a bus; empty when a level does not translate it.
   *
   * @param bus the node whose children have such addresses
   */
  Optional<Long> translate(Node bus, long address) {
    long current = address;
    Node level = bus;
    while (!level.isRoot()) {
      Node parent = tree.parentOf(level).orElseThrow();
      Optional<Long> above = step(level, parent, current);
      if (above.isEmpty()) {
        return Optional.empty();
      }
      current = above.get();
      level = parent;
    }
    return Optional.of(current);
  }

  private Optional<Long> step(Node bus, Node parent, long address) {
    Optional<Property> ranges = bus.property("ranges");
    if (ranges.isEmpty() || !cells.translatable(bus) || !cells.translatable(parent)) {
      return Optional.empty();
    }
    if (ranges.get().isEmpty()) {
      return Optional.of(address);
    }
    int child = cells.address(bus);
    int above = cells.address(parent);
    int size = cells.size(bus);
    List<Long> entries = ranges.get().cells().orElse(List.of());
    int width = child + above + size;
    for (int at = 0; at + width <= entries.size(); at += width) {
      long from = Cells.number(entries, at, child);
      long to = Cells.number(entries, at + child, above);
      long end = from + Cells.number(entries, at + child + above, size);
      // Linux computes the end in 64 bits too: a range up to the last byte has none and fits
      // nothing
      if (Long.compareUnsigned(address, from) >= 0 && Long.compareUnsigned(address, end) < 0) {
        return Optional.of(address - from + to);
      }
    }
    return Optional.empty();
  }
}
