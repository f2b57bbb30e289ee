// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.check.TreeNode;

/**
 * One entry of {@code reg} with a size, in addresses of the node's parent.
 *
 * @param index of the entry
 * @param last address that belongs to it, unsigned like the first one
 */
record Region(TreeNode node, Property reg, int offset, int index, long start, long last) {
  /** All entries that are well formed; none where a bus has other than plain numbers. */
  static List<Region> of(TreeNode node) {
    Optional<Property> reg = node.property("reg");
    Optional<TreeNode> bus = node.parent();
    if (reg.isEmpty() || bus.isEmpty() || !plain(bus.get())) {
      return List.of();
    }
    int address = bus.get().addressCells();
    int width = address + bus.get().sizeCells();
    int cells = reg.get().length() / 4;
    List<Region> regions = new ArrayList<>();
    for (int at = 0; at + width <= cells; at += width) {
      long start = Numbers.read(reg.get(), at, address);
      long size = Numbers.read(reg.get(), at + address, width - address);
      if (size != 0) {
        long last = start + size - 1;
        regions.add(new Region(node, reg.get(), 4 * at, at / width, start, last));
      }
    }
    return regions;
  }

  /** Whether the children of a bus have addresses and sizes that fit into 64 bits each. */
  static boolean plain(TreeNode bus) {
    int address = bus.addressCells();
    int size = bus.sizeCells();
    return (address == 1 || address == 2) && (size == 1 || size == 2);
  }

  boolean wraps() {
    return Numbers.below(last, start);
  }

  Region at(long newStart) {
    return new Region(node, reg, offset, index, newStart, newStart + (last - start));
  }

  String text() {
    return Numbers.range(start, last);
  }
}
