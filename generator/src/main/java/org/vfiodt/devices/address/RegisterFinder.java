// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.devices.DevicesCode;
import org.vfiodt.devices.Region;
import org.vfiodt.devices.tree.Cells;
import org.vfiodt.devices.tree.Problems;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/** The memory resources of a node: its {@code reg}, translated. */
public final class RegisterFinder {
  private final TreeIndex tree;
  private final BusCells cells;
  private final Problems problems;
  private final AddressTranslation translation;

  public RegisterFinder(TreeIndex tree, BusCells cells, Problems problems) {
    this.tree = tree;
    this.cells = cells;
    this.problems = problems;
    this.translation = new AddressTranslation(tree, cells, problems);
  }

  /** Every region that Linux makes a resource of. */
  public Registers registers(Node node) {
    List<Region> regions = new ArrayList<>();
    List<Registers.Overrun> overruns = new ArrayList<>();
    Optional<Registers.Blocked> blocked =
        tree.parentOf(node).flatMap(bus -> collect(node, bus, regions, overruns));
    return new Registers(regions, overruns, blocked);
  }

  /** Why there are no more regions than those that were found. */
  private Optional<Registers.Blocked> collect(
      Node node, Node bus, List<Region> regions, List<Registers.Overrun> overruns) {
    BusCells.Layout layout = cells.of(bus);
    Optional<Property> reg = node.property(layout.kind().registers());
    if (reg.isEmpty()) {
      return node.property("reg")
          .flatMap(each -> blocked(bus, "wants assigned-addresses", each, 0));
    }
    if (!layout.translatable()) {
      return blocked(bus, "gives its children no memory addresses", reg.get(), 0);
    }
    int width = layout.address() + layout.size();
    length(node, reg.get(), width);
    List<Long> all = Cells.list(reg.get());
    if (all.size() < width) {
      return blocked(bus, "wants " + width + " cells for an address and its size", reg.get(), 0);
    }
    List<String> names = node.property("reg-names").flatMap(Property::strings).orElse(List.of());
    for (int i = 0; (i + 1) * width <= all.size(); i++) {
      int at = i * width;
      List<Long> start = all.subList(at, at + layout.address());
      if (!layout.kind().memory(start.get(0))) {
        return blocked(bus, "holds it in another address space than memory", reg.get(), at);
      }
      Translated found = translation.translate(bus, start);
      if (found.address().isEmpty()) {
        return blocked(found.at().orElse(bus), found.why(), reg.get(), at);
      }
      long size = Cells.number(all, at + layout.address(), layout.size());
      Optional<String> name = i < names.size() ? Optional.of(names.get(i)) : Optional.empty();
      Region region = new Region(i, name, found.address().get(), size);
      regions.add(region);
      overrun(node, reg.get(), at, region, found).ifPresent(overruns::add);
    }
    return Optional.empty();
  }

  private static Optional<Registers.Blocked> blocked(Node at, String why, Property reg, int cell) {
    return Optional.of(new Registers.Blocked(at, why, reg.placeOf(4 * cell)));
  }

  private void length(Node node, Property reg, int width) {
    if (reg.isEmpty() || reg.length() % (4 * width) != 0) {
      problems.add(
          DevicesCode.REG_LENGTH,
          node,
          reg,
          0,
          "reg has " + reg.length() + " bytes, no multiple of " + 4 * width);
    }
  }

  private Optional<Registers.Overrun> overrun(
      Node node, Property reg, int cell, Region region, Translated found) {
    boolean wraps = region.size() != 0 && Long.compareUnsigned(region.last(), region.address()) < 0;
    if (wraps) {
      problems.add(
          DevicesCode.ADDRESS_WRAP,
          node,
          reg,
          4 * cell,
          "region " + region.index() + " runs past the end of the address space");
    }
    if (found.at().isEmpty() || Long.compareUnsigned(region.size(), found.room()) <= 0) {
      return Optional.empty();
    }
    problems.add(
        DevicesCode.WINDOW_OVERRUN,
        node,
        reg,
        4 * cell,
        "region "
            + region.index()
            + " has 0x"
            + Long.toHexString(region.size())
            + " bytes, the window of "
            + found.at().get().path()
            + " has 0x"
            + Long.toHexString(found.room())
            + " from its start on");
    return Optional.of(new Registers.Overrun(region, found.at().get(), found.room()));
  }

  /** The translated first address, from which Linux makes a device's name. */
  Optional<Long> firstAddress(Node node) {
    Optional<Node> bus = tree.parentOf(node);
    if (bus.isEmpty()) {
      return Optional.empty();
    }
    BusCells.Layout layout = cells.of(bus.get());
    List<Long> reg = Cells.list(node, "reg");
    if (!layout.translatable() || reg.size() < layout.address()) {
      return Optional.empty();
    }
    return translation.translate(bus.get(), reg.subList(0, layout.address())).address();
  }

  /** The first cell of {@code reg} on a bus whose addresses cannot be translated at all. */
  Optional<Long> untranslatedCell(Node node) {
    Optional<Node> bus = tree.parentOf(node);
    if (bus.isEmpty()) {
      return Optional.empty();
    }
    BusCells.Layout layout = cells.of(bus.get());
    List<Long> reg = Cells.list(node, "reg");
    boolean known =
        layout.address() > 0 && layout.address() <= BusCells.MOST && !layout.translatable();
    return known && reg.size() >= layout.address() + layout.size()
        ? Optional.of(reg.get(0))
        : Optional.empty();
  }
}
