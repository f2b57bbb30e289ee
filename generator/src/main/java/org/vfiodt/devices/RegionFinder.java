// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;

/** The memory resources of a node: its {@code reg}, translated. */
final class RegionFinder {
  private final DeviceTree tree;
  private final Cells cells;
  private final AddressTranslation translation;

  RegionFinder(DeviceTree tree) {
    this.tree = tree;
    this.cells = new Cells(tree);
    this.translation = new AddressTranslation(tree);
  }

  /** Regions up to the first that cannot be translated, which is where Linux stops. */
  List<Region> regions(Node node) {
    List<Region> regions = new ArrayList<>();
    Node bus = tree.parentOf(node).orElse(node);
    int address = cells.address(bus);
    int size = cells.size(bus);
    if (!cells.translatable(bus)) {
      return regions;
    }
    List<Long> reg = Cells.list(node, "reg");
    int width = address + size;
    for (int i = 0; (i + 1) * width <= reg.size(); i++) {
      Optional<Long> start = translation.translate(bus, Cells.number(reg, i * width, address));
      if (start.isEmpty()) {
        break;
      }
      long length = Cells.number(reg, i * width + address, size);
      regions.add(new Region(i, start.get(), length));
    }
    return regions;
  }

  /** The translated first address, from which Linux makes a device's name. */
  Optional<Long> firstAddress(Node node) {
    Node bus = tree.parentOf(node).orElse(node);
    int address = cells.address(bus);
    List<Long> reg = Cells.list(node, "reg");
    if (!cells.translatable(bus) || reg.size() < address) {
      return Optional.empty();
    }
    return translation.translate(bus, Cells.number(reg, 0, address));
  }

  /** The first cell of {@code reg} on a bus whose addresses cannot be translated at all. */
  Optional<Long> untranslatedCell(Node node) {
    Node bus = tree.parentOf(node).orElse(node);
    List<Long> reg = Cells.list(node, "reg");
    boolean known = Cells.usable(cells.address(bus)) && !cells.translatable(bus);
    return known && reg.size() >= cells.address(bus) ? Optional.of(reg.get(0)) : Optional.empty();
  }
}
