// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import java.util.List;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/** Copies of nodes and trees with another content. */
final class Trees {
  private Trees() {}

  static DeviceTree withRoot(DeviceTree tree, Node root) {
    return new DeviceTree(root, tree.reservations(), tree.bootCpu(), tree.linkage());
  }

  static Node with(Node node, List<String> labels, List<Property> properties, List<Node> children) {
    boolean same = labels.equals(node.labels());
    return new Node(
        node.path(),
        node.name(),
        labels,
        same ? node.labelPlaces() : List.of(),
        properties,
        children,
        node.definedAt());
  }
}
