// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import java.util.Optional;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.check.TreeNode;

/**
 * Whether a device is on: {@code status} is absent or okay in it and in every node above, because
 * Linux creates nothing below a node that is off.
 */
final class Availability {
  private Availability() {}

  static boolean enabled(TreeNode node) {
    return disabledBy(node).isEmpty();
  }

  /** The nearest node, the same or above, that is switched off. */
  static Optional<TreeNode> disabledBy(TreeNode node) {
    Optional<TreeNode> current = Optional.of(node);
    while (current.isPresent()) {
      if (!okay(current.get())) {
        return current;
      }
      current = current.get().parent();
    }
    return Optional.empty();
  }

  private static boolean okay(TreeNode node) {
    Optional<Property> status = node.property("status");
    if (status.isEmpty()) {
      return true;
    }
    String text = status.get().string().orElse("");
    return text.equals("okay") || text.equals("ok");
  }
}
