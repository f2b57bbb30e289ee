// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds nodes of a base by phandle while overlays change it. Where several nodes have one number,
 * which only damaged trees have, the first one in the tree counts.
 */
final class PhandleIndex {
  private final BlobNode root;
  private final Budget budget;
  private final Map<Long, Set<BlobNode>> holders = new HashMap<>();

  PhandleIndex(BlobNode root, Budget budget) {
    this.root = root;
    this.budget = budget;
    addTree(root);
  }

  private void addTree(BlobNode node) {
    add(node, node.phandle());
    node.children().forEach(this::addTree);
  }

  private void add(BlobNode node, long phandle) {
    if (phandle != 0 && phandle != BlobNode.NO_PHANDLE) {
      holders.computeIfAbsent(phandle, number -> new LinkedHashSet<>(2)).add(node);
    }
  }

  /** Takes note that a node had another phandle, or none. */
  void changed(BlobNode node, long former) {
    long now = node.phandle();
    if (now != former) {
      holders.getOrDefault(former, new LinkedHashSet<>()).remove(node);
      add(node, now);
    }
  }

  /** Null when no node has the number. */
  BlobNode find(long phandle) {
    Set<BlobNode> found = holders.getOrDefault(phandle, Set.of());
    return found.size() > 1 ? first(root, found) : found.isEmpty() ? null : found.iterator().next();
  }

  private BlobNode first(BlobNode node, Set<BlobNode> wanted) {
    if (wanted.contains(node) || !budget.step()) {
      return node;
    }
    for (BlobNode child : node.children()) {
      BlobNode found = first(child, wanted);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
