// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/** Properties as lists of 32-bit cells, read as leniently as Linux reads them. */
public final class Cells {
  private Cells() {}

  /** The whole cells of a property, unsigned; bytes that are left over are nobody's. */
  public static List<Long> list(Node node, String property) {
    return node.property(property).map(Cells::list).orElse(List.of());
  }

  public static List<Long> list(Property property) {
    int count = property.length() / 4;
    List<Long> cells = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      cells.add(property.cell(i));
    }
    return cells;
  }

  /** The first cell of a property, however many follow. */
  public static Optional<Long> first(Node node, String property) {
    return node.property(property).filter(each -> each.length() >= 4).map(each -> each.cell(0));
  }

  /** A number of some cells, most significant first; what does not fit 64 bits is cut off. */
  public static long number(List<Long> cells, int from, int count) {
    long value = 0;
    for (int i = from; i < from + count; i++) {
      value = value << 32 | cells.get(i);
    }
    return value;
  }
}
