// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/** {@code #address-cells} and the like as Linux reads them (drivers/of/base.c). */
final class Cells {
  private static final int MOST = 4;

  private final DeviceTree tree;

  Cells(DeviceTree tree) {
    this.tree = tree;
  }

  /** Cells of an address of a child of this bus; inherited from above where missing, else one. */
  int address(Node bus) {
    return inherited(bus, "#address-cells");
  }

  /** Cells of a size of a child of this bus. */
  int size(Node bus) {
    return inherited(bus, "#size-cells");
  }

  private int inherited(Node bus, String name) {
    for (Optional<Node> node = Optional.of(bus);
        node.isPresent();
        node = tree.parentOf(node.get())) {
      Optional<Long> value = node.get().property(name).flatMap(Property::cell);
      if (value.isPresent()) {
        return value.get() > MOST ? MOST + 1 : value.get().intValue();
      }
    }
    return 1;
  }

  /**
   * Whether addresses on this bus can be translated: Linux demands that its children have sizes.
   */
  boolean translatable(Node bus) {
    return usable(address(bus)) && size(bus) > 0 && size(bus) <= MOST;
  }

  /** Whether Linux accepts an address of that many cells. */
  static boolean usable(int addressCells) {
    return addressCells > 0 && addressCells <= MOST;
  }

  /** A number of some cells, most significant first; what does not fit 64 bits is cut off. */
  static long number(List<Long> cells, int from, int count) {
    long value = 0;
    for (int i = from; i < from + count; i++) {
      value = value << 32 | cells.get(i);
    }
    return value;
  }

  static List<Long> list(Node node, String property) {
    return node.property(property).flatMap(Property::cells).orElse(List.of());
  }
}
