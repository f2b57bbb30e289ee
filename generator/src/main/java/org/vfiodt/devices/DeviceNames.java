// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.devices.address.SysfsName;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.devices.verdict.Presence;
import org.vfiodt.dts.Node;

/**
 * Names of all that Linux comes by. Older kernels count the devices without an address in the order
 * in which they make them, which is that of the source.
 */
final class DeviceNames {
  private DeviceNames() {}

  static Map<Node, String> of(TreeIndex tree, NodeWalk walk, SysfsName names) {
    Map<Node, String> found = new HashMap<>();
    int number = 0;
    for (Node node : tree.nodes()) {
      Presence presence = walk.candidates().get(node);
      boolean passed = walk.isBus(node) || presence != null && presence.walked();
      Optional<String> name = passed ? names.of(node) : Optional.empty();
      if (name.isEmpty() && passed && TreeIndex.isAvailable(node)) {
        name = Optional.of(node.baseName() + "." + number);
        number++;
      }
      name.ifPresent(each -> found.put(node, each));
    }
    return found;
  }
}
