// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.function.Predicate;

/** Buses that say how their children are addressed. A node may look like several of them. */
enum Bus {
  PCI(
      node ->
          node.property("device_type").filter(type -> Values.text(type).equals("pci")).isPresent()),
  SIMPLE(node -> Values.list(node, "compatible").contains("simple-bus")),
  I2C(Bus::isI2c),
  SPI(Bus::isSpi),
  /** A node whose children are ends of a graph. */
  GRAPH_PORT(node -> !node.isRoot() && node.children().stream().anyMatch(Bus::isEndpoint));

  private final Predicate<TreeNode> rule;

  Bus(Predicate<TreeNode> rule) {
    this.rule = rule;
  }

  boolean fits(TreeNode node) {
    return rule.test(node);
  }

  private static boolean isI2c(TreeNode node) {
    return node.isCalled("i2c-bus")
        || node.isCalled("i2c-arb")
        || node.isCalled("i2c")
            && node.children().stream().noneMatch(child -> child.isCalled("i2c-bus"));
  }

  /** By its name, or else by devices that have properties only SPI devices have. */
  private static boolean isSpi(TreeNode node) {
    return node.isCalled("spi")
        || node.addressCells() == 1
            && node.sizeCells() == 0
            && node.children().stream().anyMatch(Bus::isSpiDevice);
  }

  private static boolean isSpiDevice(TreeNode node) {
    return node.node().properties().stream()
        .anyMatch(property -> property.name().startsWith("spi-"));
  }

  static boolean isEndpoint(TreeNode node) {
    return node.isCalled("endpoint") || node.has("remote-endpoint");
  }
}
