// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.Property;

/** I2C and SPI buses and the devices on them. */
final class SerialBusChecks {
  private static final long TEN_BIT_ADDRESS = 0x80000000L;
  private static final long OWN_ADDRESS = 0x40000000L;

  static final List<Check> CHECKS =
      List.of(
          Check.warning(
                  "i2c_bus_bridge",
                  "An I2C bus has other cells than one for the address.",
                  Rule.nodes(SerialBusChecks::i2cBus))
              .after("addr_size_cells"),
          Check.warning(
                  "i2c_bus_reg",
                  "A node on an I2C bus has no address, too large a one, or not that of its name.",
                  Rule.nodes(SerialBusChecks::i2cDevice))
              .after("reg_format", "i2c_bus_bridge"),
          Check.warning(
                  "spi_bus_bridge",
                  "An SPI bus has the wrong name or cells.",
                  Rule.nodes(SerialBusChecks::spiBus))
              .after("addr_size_cells"),
          Check.warning(
                  "spi_bus_reg",
                  "A node on an SPI bus has no address, or another one than its name says.",
                  Rule.nodes(SerialBusChecks::spiDevice))
              .after("reg_format", "spi_bus_bridge"));

  private SerialBusChecks() {}

  private static void i2cBus(TreeNode node, Report report) {
    if (node.is(Bus.I2C) && node.hadChildren()) {
      cells(node, "an I2C bus", 1, report);
    }
  }

  private static void spiBus(TreeNode node, Report report) {
    if (!node.is(Bus.SPI)) {
      return;
    }
    if (!node.isCalled("spi") && node.has("reg")) {
      report.add(Finding.of(node, "an SPI bus should be called spi"));
    }
    if (node.hadChildren()) {
      cells(node, "an SPI bus", node.has("spi-slave") ? 0 : 1, report);
    }
  }

  private static void cells(TreeNode node, String bus, int address, Report report) {
    must(node, bus, "#address-cells", address, node.addressCells(), report);
    must(node, bus, "#size-cells", 0, node.sizeCells(), report);
  }

  /** Tells a number of cells that the kind of a bus forbids. */
  static void must(TreeNode node, String bus, String what, int must, int is, Report report) {
    if (is != must) {
      String text = Values.words("%s of %s must be %d, not %d", what, bus, must, is);
      report.add(Finding.of(node, node.property(what).flatMap(Property::place), text).orNode());
    }
  }

  private static void i2cDevice(TreeNode node, Report report) {
    if (node.parent().filter(bus -> bus.is(Bus.I2C)).isEmpty()) {
      return;
    }
    Optional<Property> reg = address(node, "an I2C bus", report);
    if (reg.isEmpty()) {
      return;
    }
    String name = Values.hex(reg.get().cell(0) & ~OWN_ADDRESS);
    UnitAddressChecks.mustBe(node, name, "an I2C bus", report);
    for (int i = 0; i < reg.get().length() / 4; i++) {
      long address = reg.get().cell(i) & ~OWN_ADDRESS;
      boolean wide = (address & TEN_BIT_ADDRESS) != 0;
      if ((address & ~TEN_BIT_ADDRESS) > (wide ? 0x3ff : 0x7f)) {
        String text = "the I2C address 0x%x has more than %s bits";
        Finding finding =
            Finding.of(node, reg.get(), 4 * i, Values.words(text, address, wide ? "ten" : "seven"));
        report.add(wide ? finding : finding.hint("a ten-bit address is marked by 0x80000000"));
      }
    }
  }

  private static void spiDevice(TreeNode node, Report report) {
    boolean device =
        node.parent().filter(bus -> bus.is(Bus.SPI) && !bus.has("spi-slave")).isPresent();
    if (device) {
      address(node, "an SPI bus", report)
          .ifPresent(
              reg -> UnitAddressChecks.mustBe(node, Values.hex(reg.cell(0)), "an SPI bus", report));
    }
  }

  /** The address of a node that must have one. */
  private static Optional<Property> address(TreeNode node, String bus, Report report) {
    Optional<Property> reg = node.property("reg").filter(value -> value.length() >= 4);
    if (reg.isEmpty()) {
      report.add(Finding.of(node, "a node on " + bus + " must have its address in 'reg'"));
    }
    return reg;
  }
}
