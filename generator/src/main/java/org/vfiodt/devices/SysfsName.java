// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.Optional;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;

/** Names of devices as of_device_make_bus_id in drivers/of gives them. */
final class SysfsName {
  private final DeviceTree tree;
  private final LinuxRules rules;
  private final RegionFinder regions;

  SysfsName(DeviceTree tree, LinuxRules rules) {
    this.tree = tree;
    this.rules = rules;
    this.regions = new RegionFinder(tree);
  }

  Optional<String> of(Node node) {
    String suffix = "";
    Node current = node;
    while (!current.isRoot()) {
      Optional<Long> address = regions.firstAddress(current);
      if (address.isPresent()) {
        String name = Long.toHexString(address.get()) + "." + current.baseName();
        return Optional.of(suffix.isEmpty() ? name : name + ":" + suffix);
      }
      if (!rules.namesChainParents()) {
        return Optional.empty();
      }
      suffix = suffix.isEmpty() ? current.name() : current.name() + ":" + suffix;
      current = tree.parentOf(current).orElseThrow();
    }
    return Optional.of(suffix);
  }
}
