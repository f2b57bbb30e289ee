// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.Property;

/** PCI bridges and the devices behind them; PCI bus binding to IEEE 1275-1994. */
final class PciChecks {
  static final List<Check> CHECKS =
      List.of(
          Check.warning(
                  "pci_bridge",
                  "A PCI bridge has the wrong name, cells, or bus range.",
                  Rule.property("device_type", PciChecks::bridge))
              .after("device_type_is_string", "addr_size_cells"),
          Check.warning(
                  "pci_device_reg",
                  "The address of a PCI device is no configuration space, or not in its name.",
                  Rule.property("reg", PciChecks::deviceReg))
              .after("reg_format", "pci_bridge"),
          Check.warning(
                  "pci_device_bus_num",
                  "A PCI device has a bus number outside the range of its bridge.",
                  Rule.property("reg", PciChecks::busNumber))
              .after("reg_format", "pci_bridge"));

  private PciChecks() {}

  private static void bridge(TreeNode node, Property type, Report report) {
    if (!node.is(Bus.PCI)) {
      return;
    }
    if (!node.isCalled("pci") && !node.isCalled("pcie")) {
      report.add(Finding.of(node, "a PCI bridge must be called pci or pcie"));
    }
    if (!node.has("ranges")) {
      report.add(Finding.of(node, "a PCI bridge must have 'ranges'"));
    }
    SerialBusChecks.must(node, "a PCI bridge", "#address-cells", 3, node.addressCells(), report);
    SerialBusChecks.must(node, "a PCI bridge", "#size-cells", 2, node.sizeCells(), report);
    node.property("bus-range").ifPresent(range -> range(node, range, report));
  }

  private static void range(TreeNode node, Property range, Report report) {
    if (range.length() != 8) {
      report.add(Finding.of(node, range, 0, "'bus-range' must be two cells"));
      return;
    }
    if (range.cell(0) > range.cell(1)) {
      report.add(Finding.of(node, range, 0, "'bus-range' ends before it starts"));
    }
    if (range.cell(1) > 0xff) {
      report.add(Finding.of(node, range, 4, "a bus number is at most 255"));
    }
  }

  /** Whether a node with a well formed {@code reg} is a device on a PCI bus. */
  private static boolean isDevice(TreeNode node, Property reg) {
    return node.parent().filter(bus -> bus.is(Bus.PCI) && !bus.is(Bus.SIMPLE)).isPresent()
        && reg.length() >= 12;
  }

  private static void deviceReg(TreeNode node, Property reg, Report report) {
    if (!isDevice(node, reg)) {
      return;
    }
    long address = reg.cell(0);
    if (reg.cell(1) != 0 || reg.cell(2) != 0) {
      int offset = reg.cell(1) != 0 ? 4 : 8;
      String text = "the second and third cell of a configuration space address must be 0";
      report.add(Finding.of(node, reg, offset, text));
    }
    if ((address & 0xff000000L) != 0) {
      report.add(Finding.of(node, reg, 0, "this address is no configuration space"));
    }
    if ((address & 0xff) != 0) {
      report.add(Finding.of(node, reg, 0, "the register number of this address must be 0"));
    }
    String device = Values.hex(address >> 11 & 0x1f);
    long function = address >> 8 & 7;
    String full = device + "," + Values.hex(function);
    if (!(function == 0 && node.unitAddress().equals(device))) {
      UnitAddressChecks.mustBe(node, full, "a PCI bus", report);
    }
  }

  private static void busNumber(TreeNode node, Property reg, Report report) {
    if (!isDevice(node, reg)) {
      return;
    }
    long number = reg.cell(0) >> 16 & 0xff;
    Optional<Property> range =
        node.parent().flatMap(bus -> bus.property("bus-range")).filter(bus -> bus.length() == 8);
    long first = range.map(bus -> bus.cell(0)).orElse(0L);
    long last = range.map(bus -> bus.cell(1)).orElse(0L);
    if (number < first || number > last) {
      String text = Values.words("the bus number %d is not in %d to %d", number, first, last);
      report.add(
          Finding.of(node, reg, 0, text)
              .note(range.flatMap(bus -> bus.placeOf(0)), "the range of the bridge"));
    }
  }
}
