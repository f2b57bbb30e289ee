// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.address;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.devices.DevicesCode;
import org.vfiodt.devices.LinuxRule;
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.tree.Cells;
import org.vfiodt.devices.tree.Problems;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/**
 * How many cells an address and a size have on a bus. Where a node does not say, Linux asks the
 * nodes above it; the devicetree specification would have 2 and 1.
 */
public final class BusCells {
  /** Cells of an address that Linux can still translate. */
  public static final int MOST = 4;

  private static final Set<String> PCI_TYPES = Set.of("pci", "pciex", "vci", "ht");
  private static final Set<String> OLD_PCI_TYPES = Set.of("pci", "vci", "ht");

  /** Cells of an address and of a size of the children of one bus. */
  record Layout(BusKind kind, int address, int size) {
    /** Whether Linux translates such addresses; it demands that they have a size. */
    boolean translatable() {
      return address > 0 && address <= MOST && size > 0 && size <= MOST;
    }
  }

  private final TreeIndex tree;
  private final LinuxRules rules;
  private final Problems problems;
  private final Map<Node, Layout> known = new HashMap<>();

  public BusCells(TreeIndex tree, LinuxRules rules, Problems problems) {
    this.tree = tree;
    this.rules = rules;
    this.problems = problems;
  }

  Layout of(Node bus) {
    Layout layout = known.get(bus);
    if (layout == null) {
      layout = layout(bus);
      known.put(bus, layout);
    }
    return layout;
  }

  /** Whether children of a bus have addresses of memory at all. */
  public boolean translatable(Node bus) {
    return of(bus).translatable();
  }

  private Layout layout(Node bus) {
    if (isPci(bus)) {
      return new Layout(BusKind.PCI, 3, 2);
    }
    if (bus.baseName().equals("isa")) {
      return new Layout(BusKind.ISA, 2, 1);
    }
    int address = inherited(bus, "#address-cells");
    int size = inherited(bus, "#size-cells");
    if (rules.has(LinuxRule.FLAGS_BUS) && address == 3) {
      return new Layout(BusKind.FLAGS, address, size);
    }
    boolean identifier = !rules.has(LinuxRule.FLAGS_BUS) && address > 2;
    return new Layout(identifier ? BusKind.IDENTIFIER : BusKind.PLAIN, address, size);
  }

  private boolean isPci(Node bus) {
    Optional<String> type = bus.property("device_type").flatMap(Property::string);
    return type.filter(
                rules.has(LinuxRule.PCIE_BY_NAME) ? PCI_TYPES::contains : OLD_PCI_TYPES::contains)
            .isPresent()
        || rules.has(LinuxRule.PCIE_BY_NAME) && bus.baseName().equals("pcie");
  }

  private int inherited(Node bus, String name) {
    for (Optional<Node> node = Optional.of(bus);
        node.isPresent();
        node = tree.parentOf(node.get())) {
      Optional<Long> value = Cells.first(node.get(), name);
      if (value.isPresent()) {
        if (value.get() > MOST) {
          problems.add(
              DevicesCode.CELL_COUNT,
              node.get(),
              name,
              name + " is " + value.get() + "; Linux translates at most " + MOST);
          return MOST + 1;
        }
        return value.get().intValue();
      }
    }
    return 1;
  }
}
