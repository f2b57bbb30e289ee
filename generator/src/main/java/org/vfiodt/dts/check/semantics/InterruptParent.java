// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import java.util.Optional;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.check.CheckTree;
import org.vfiodt.dts.check.TreeNode;

/**
 * Where the interrupts of a node go: its {@code interrupt-parent}, else the node above, and so on
 * from there until one has {@code #interrupt-cells} (of_irq_find_parent in drivers/of/irq.c).
 */
final class InterruptParent {
  private static final String NAMED = "interrupt-parent";

  /** Longer ways are loops, or made to keep us busy. */
  private static final int MOST_STEPS = 1_000;

  private InterruptParent() {}

  /** One step: the node that is asked next; empty at the root and behind a wrong reference. */
  static Optional<TreeNode> step(CheckTree tree, TreeNode node) {
    Optional<Property> named = node.property(NAMED);
    return named.isPresent()
        ? named.flatMap(Property::cell).flatMap(tree::byPhandle)
        : node.parent();
  }

  /** The controller or nexus; empty where the walk ends without one or never ends. */
  static Optional<TreeNode> find(CheckTree tree, TreeNode node) {
    Optional<TreeNode> current = step(tree, node);
    for (int steps = 0; current.isPresent() && !isDomain(current.get()); steps++) {
      if (steps == MOST_STEPS) {
        return Optional.empty();
      }
      current = step(tree, current.get());
    }
    return current;
  }

  /** Whether a walk ends here. */
  static boolean isDomain(TreeNode node) {
    return node.has("#interrupt-cells");
  }
}
