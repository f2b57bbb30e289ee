// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.dts.Node;

/** What other nodes use of each device or of something below it. */
final class Clients {
  private final TreeIndex tree;
  private final Set<Node> devices;
  private final Map<Node, List<ResourceUse>> found = new HashMap<>();

  Clients(TreeIndex tree, Set<Node> devices) {
    this.tree = tree;
    this.devices = devices;
  }

  void add(ResourceUse use) {
    if (!tree.isReachable(use.user())) {
      return;
    }
    for (Optional<Node> node = Optional.of(use.provider());
        node.isPresent();
        node = tree.parentOf(node.get())) {
      if (devices.contains(node.get()) && !tree.isWithin(use.user(), node.get())) {
        found.computeIfAbsent(node.get(), key -> new ArrayList<>()).add(use);
      }
    }
  }

  /** By device; the uses of each in the order of the source. */
  Map<Node, List<ResourceUse>> found() {
    return found;
  }
}
