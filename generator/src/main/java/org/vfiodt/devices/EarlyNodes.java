// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.dts.Node;

/**
 * What early code has set up before Linux looks for devices, so that newer kernels make none of it:
 * root interrupt controllers and fixed clocks. There is more of it, which only the drivers know.
 */
final class EarlyNodes {
  private static final Set<String> CLOCKS =
      Set.of("fixed-clock", "fixed-factor-clock", "fixed-mmio-clock");

  private EarlyNodes() {}

  static Set<Node> of(TreeIndex tree, LinuxRules rules, List<InterruptController> controllers) {
    Set<Node> taken = new HashSet<>();
    if (rules.has(LinuxRule.TAKES_CONTROLLERS)) {
      controllers.stream()
          .filter(InterruptController::root)
          .map(InterruptController::node)
          .forEach(taken::add);
    }
    if (rules.has(LinuxRule.TAKES_CLOCKS)) {
      tree.nodes().stream()
          .filter(node -> TreeIndex.isCompatible(node, CLOCKS))
          .forEach(taken::add);
    }
    return taken;
  }
}
