// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import java.util.Optional;
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
    return node.disabledBy();
  }
}
