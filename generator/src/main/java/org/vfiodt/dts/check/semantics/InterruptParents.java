// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.check.CheckTree;
import org.vfiodt.dts.check.TreeNode;

/**
 * Where the interrupts of a node go: its {@code interrupt-parent}, else the node above, and so on
 * from there until one has {@code #interrupt-cells} (of_irq_find_parent in drivers/of/irq.c). No
 * step is taken twice, however many nodes ask.
 */
final class InterruptParents {
  private static final String NAMED = "interrupt-parent";

  private final CheckTree tree;
  private final Map<TreeNode, Optional<TreeNode>> known = new HashMap<>();

  InterruptParents(CheckTree tree) {
    this.tree = tree;
  }

  /** Whether a walk ends here. */
  static boolean isDomain(TreeNode node) {
    return node.has("#interrupt-cells");
  }

  /** One step: the node that is asked next; empty at the root and behind a wrong reference. */
  Optional<TreeNode> step(TreeNode node) {
    Optional<Property> named = node.property(NAMED);
    return named.isPresent()
        ? named.flatMap(Property::cell).flatMap(tree::byPhandle)
        : node.parent();
  }

  /** The controller or nexus; empty where the walk ends without one or never ends. */
  Optional<TreeNode> find(TreeNode node) {
    Set<TreeNode> path = new LinkedHashSet<>();
    Optional<TreeNode> current = step(node);
    while (current.isPresent() && !isDomain(current.get())) {
      Optional<TreeNode> rest = known.get(current.get());
      if (rest != null || !path.add(current.get())) {
        current = rest == null ? Optional.empty() : rest;
        break;
      }
      current = step(current.get());
    }
    for (TreeNode passed : path) {
      known.put(passed, current);
    }
    return current;
  }
}
