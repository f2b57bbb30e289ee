// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.OverlayNodes;
import org.vfiodt.dts.Property;

/** The part of a node's name behind the {@code @}; devicetree specification, section 2.2.1. */
final class UnitAddressChecks {
  static final List<Check> CHECKS =
      List.of(
          Check.warning(
              "unit_address_vs_reg",
              "A node has a unit address without 'reg' or 'ranges', or one of these without it.",
              Rule.nodes(UnitAddressChecks::versusReg)),
          Check.warning(
                  "unit_address_format",
                  "A unit address starts with 0x or with zeros.",
                  Rule.nodes(UnitAddressChecks::format))
              .after("node_name_format", "pci_bridge", "simple_bus_bridge"));

  private UnitAddressChecks() {}

  private static void versusReg(TreeNode node, Report report) {
    if (node.children().size() > 0 && node.child(OverlayNodes.CONTENT).isPresent()) {
      return;
    }
    Optional<Property> addressed =
        node.property("reg").or(() -> node.property("ranges").filter(ranges -> !ranges.isEmpty()));
    boolean named = !node.unitAddress().isEmpty();
    if (addressed.isPresent() && !named) {
      String text =
          "the node has '" + addressed.get().name() + "', but no unit address in its name";
      report.add(Finding.of(node, text).note(addressed.get().place(), "the property"));
    } else if (addressed.isEmpty() && named) {
      report.add(Finding.of(node, "the node has a unit address, but no 'reg' or 'ranges'"));
    }
  }

  private static void format(TreeNode node, Report report) {
    String address = node.unitAddress();
    boolean special =
        node.parent().filter(parent -> parent.is(Bus.PCI) || parent.is(Bus.SIMPLE)).isPresent();
    if (special || address.isEmpty()) {
      return;
    }
    if (address.startsWith("0x")) {
      report.add(Finding.of(node, "a unit address does not start with 0x"));
      address = address.substring(2);
    }
    if (address.length() > 1
        && address.charAt(0) == '0'
        && Character.digit(address.charAt(1), 16) >= 0) {
      report.add(Finding.of(node, "a unit address does not start with zeros"));
    }
  }

  /** Tells that the name of a node does not show its address. */
  static void mustBe(TreeNode node, String expected, String bus, Report report) {
    if (!node.unitAddress().equals(expected)) {
      String text = "on " + bus + " the unit address of this node must be \"" + expected + "\"";
      report.add(
          Finding.of(node, text)
              .note(node.property("reg").flatMap(reg -> reg.placeOf(0)), "the address"));
    }
  }
}
