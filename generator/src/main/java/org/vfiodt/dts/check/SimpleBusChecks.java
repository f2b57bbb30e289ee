// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.Property;

/** Children of {@code simple-bus}; devicetree specification, section 4.5. */
final class SimpleBusChecks {
  static final List<Check> CHECKS =
      List.of(
          Check.warning(
                  "simple_bus_bridge",
                  "Finds nothing; what needs to know simple buses depends on it.",
                  Rule.NOTHING)
              .after("addr_size_cells", "compatible_is_string_list"),
          Check.warning(
                  "simple_bus_reg",
                  "A node on a simple bus has no address, or another one than its name says.",
                  Rule.nodes(SimpleBusChecks::reg))
              .after("reg_format", "simple_bus_bridge"));

  private SimpleBusChecks() {}

  private static void reg(TreeNode node, Report report) {
    Optional<TreeNode> bus = node.parent().filter(parent -> parent.is(Bus.SIMPLE));
    if (bus.isEmpty()) {
      return;
    }
    Optional<Property> reg = node.property("reg").filter(value -> !value.isEmpty());
    Optional<Property> ranges =
        node.has("reg")
            ? Optional.empty()
            : node.property("ranges").filter(value -> !value.isEmpty());
    if (reg.isEmpty() && ranges.isEmpty()) {
      if (!bus.get().isRoot() && !node.is(Bus.SIMPLE)) {
        report.add(Finding.of(node, "a node on a simple bus must have 'reg' or 'ranges'"));
      }
      return;
    }
    int cells = bus.get().addressCells();
    int first = reg.isPresent() ? 0 : node.addressCells();
    Property holder = reg.or(() -> ranges).get();
    if (first >= 0 && cells >= 0 && (long) first + cells <= holder.length() / 4) {
      UnitAddressChecks.mustBe(node, address(holder, first, cells), "a simple bus", report);
    }
  }

  /** The address in some cells as a unit address; more than two cells lose the upper ones. */
  private static String address(Property property, int first, int cells) {
    long address = 0;
    for (int i = 0; i < cells; i++) {
      address = address << 32 | property.cell(first + i);
    }
    return Values.hex(address);
  }
}
