// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.function.Predicate;
import org.vfiodt.dts.Property;

/** Buses that say how their children are addressed. A node may look like several of them. */
enum Bus {
  PCI(
      node ->
          node.property("device_type").filter(type -> Values.text(type).equals("pci")).isPresent()),
  SIMPLE(node -> Values.list(node, "compatible").contains("simple-bus")),
  I2C(Bus::isI2c),
  SPI(Bus::isSpi),
  /** A node whose children are ends of a graph. */
  GRAPH_PORT(node -> !node.isRoot() && anyChild(node, Bus::isEndpoint));

  private final Predicate<TreeNode> rule;

  Bus(Predicate<TreeNode> rule) {
    this.rule = rule;
  }

  boolean fits(TreeNode node) {
    return rule.test(node);
  }

  /** Asked of very many nodes. */
  private static boolean anyChild(TreeNode node, Predicate<TreeNode> rule) {
    for (TreeNode child : node.children()) {
      if (rule.test(child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isI2c(TreeNode node) {
    return node.isCalled("i2c-bus")
        || node.isCalled("i2c-arb")
        || node.isCalled("i2c") && !anyChild(node, child -> child.isCalled("i2c-bus"));
  }

  /** By its name, or else by devices that have properties only SPI devices have. */
  private static boolean isSpi(TreeNode node) {
    return node.isCalled("spi")
        || node.addressCells() == 1 && node.sizeCells() == 0 && anyChild(node, Bus::isSpiDevice);
  }

  private static boolean isSpiDevice(TreeNode node) {
    for (Property property : node.node().properties()) {
      if (property.name().startsWith("spi-")) {
        return true;
      }
    }
    return false;
  }

  static boolean isEndpoint(TreeNode node) {
    return node.isCalled("endpoint") || node.has("remote-endpoint");
  }
}
