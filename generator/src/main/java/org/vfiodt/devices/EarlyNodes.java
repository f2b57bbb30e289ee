// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.dts.Node;
import org.vfiodt.kernel.EarlyDrivers;

/**
 * What early code has set up before Linux looks for devices, so that newer kernels make none of it:
 * interrupt controllers and clocks that a kernel's sources declare. Without sources those that
 * every kernel has: root controllers and fixed clocks.
 */
final class EarlyNodes {
  private static final Set<String> CLOCKS =
      Set.of("fixed-clock", "fixed-factor-clock", "fixed-mmio-clock");

  private EarlyNodes() {}

  static Set<Node> of(TreeIndex tree, LinuxRules rules, List<InterruptController> controllers) {
    Set<Node> taken = new HashSet<>();
    if (rules.has(LinuxRule.TAKES_CONTROLLERS)) {
      controllers.stream()
          .filter(each -> isEarly(rules, each))
          .map(InterruptController::node)
          .forEach(taken::add);
    }
    if (rules.has(LinuxRule.TAKES_CLOCKS)) {
      Set<String> clocks = rules.early().map(EarlyDrivers::clocks).orElse(CLOCKS);
      tree.nodes().stream()
          .filter(node -> TreeIndex.isCompatible(node, clocks))
          .forEach(taken::add);
    }
    return taken;
  }

  private static boolean isEarly(LinuxRules rules, InterruptController controller) {
    return rules
        .early()
        .map(drivers -> TreeIndex.isCompatible(controller.node(), drivers.controllers()))
        .map(declared -> declared && !controller.nexus())
        .orElse(controller.root());
  }
}
