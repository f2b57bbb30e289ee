// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import java.util.List;
import org.vfiodt.dts.check.TreeNode;

/** Which nodes a driver can stand behind. */
final class Devices {
  private Devices() {}

  /** Whether the node or one above is a device: compatible with more than a plain bus. */
  static boolean within(TreeNode node) {
    TreeNode current = node;
    while (!current.isRoot()) {
      List<String> compatible = current.node().compatible();
      if (!compatible.isEmpty() && !compatible.get(0).equals("simple-bus")) {
        return true;
      }
      current = current.parent().orElseThrow();
    }
    return false;
  }
}
