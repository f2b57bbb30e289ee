// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import org.vfiodt.dts.OverlayNodes;

/** Merges the content of every fragment into the node that it changes. */
final class Fragments {
  private final BlobTree base;
  private final Targets targets;

  Fragments(BlobTree base, Targets targets) {
    this.base = base;
    this.targets = targets;
  }

  /** Children of the overlay's root without content are tables or remarks, and are left out. */
  void merge() {
    for (BlobNode fragment : targets.overlay().root().children()) {
      BlobNode content = fragment.child(OverlayNodes.CONTENT);
      if (content != null) {
        targets.need(fragment).ifPresent(target -> merge(target.node(), content));
      }
    }
  }

  private void merge(BlobNode node, BlobNode added) {
    node.origins().addAll(added.origins());
    for (BlobProperty property : added.properties()) {
      base.set(node, property);
    }
    for (BlobNode child : added.children()) {
      BlobNode present = node.child(child.name());
      merge(present == null ? base.addChild(node, child.name()) : present, child);
    }
  }
}
