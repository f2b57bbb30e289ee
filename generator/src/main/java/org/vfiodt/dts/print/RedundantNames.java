// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import java.util.List;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/**
 * Drops the properties {@code name} that only repeat what their node is called. Blobs of versions
 * before 16 give every node one, and compilers drop them as well.
 */
final class RedundantNames {
  private RedundantNames() {}

  static DeviceTree drop(DeviceTree tree) {
    boolean none = tree.nodes().stream().noneMatch(RedundantNames::redundant);
    return none ? tree : Trees.withRoot(tree, drop(tree.root()));
  }

  private static boolean redundant(Node node) {
    return node.property("name").filter(name -> repeats(name, node)).isPresent();
  }

  private static boolean repeats(Property name, Node node) {
    return name.name().equals("name")
        && name.length() == node.baseName().length() + 1
        && Texts.first(name).filter(node.baseName()::equals).isPresent();
  }

  private static Node drop(Node node) {
    List<Property> kept =
        redundant(node)
            ? node.properties().stream().filter(property -> !repeats(property, node)).toList()
            : node.properties();
    List<Node> children = node.children().stream().map(RedundantNames::drop).toList();
    return Trees.with(node, node.labels(), kept, children);
  }
}
