// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.check.TreeNode;

/**
 * Why a node cannot be a regulator. Linux takes any node that a driver registers as one, chargers
 * and switches among them, so only what certainly is none is told.
 */
final class Regulators {
  /** What a node says that provides something else and would not be asked for power. */
  private static final List<String> OTHER =
      List.of(
          "device_type",
          "gpio-hog",
          "#gpio-cells",
          "#clock-cells",
          "#reset-cells",
          "#phy-cells",
          "#pwm-cells",
          "#dma-cells",
          "#mbox-cells",
          "#iommu-cells",
          "#power-domain-cells",
          "#interrupt-cells",
          "#address-cells");

  private Regulators() {}

  /** Empty for a node that is one, or could be. */
  static Optional<String> reasonAgainst(TreeNode node) {
    if (describesOne(node)) {
      return Optional.empty();
    }
    if (!Devices.within(node)) {
      return Optional.of("which has no driver: neither it nor a node above it is a device");
    }
    List<TreeNode> parts = node.children();
    if (parts.stream().anyMatch(Regulators::isPart)) {
      return Optional.of("which is not a regulator itself, but has some");
    }
    return OTHER.stream()
        .filter(node::has)
        .findFirst()
        .map(other -> "which is no regulator but something with '" + other + "'");
  }

  private static boolean isPart(TreeNode child) {
    return child.isCalled("regulators")
        || child.has("regulator-name")
        || child.has("regulator-min-microvolt");
  }

  private static boolean describesOne(TreeNode node) {
    for (Property property : node.node().properties()) {
      if (property.name().startsWith("regulator-")) {
        return true;
      }
    }
    return node.node().compatible().stream().anyMatch(text -> text.contains("regulator"));
  }
}
