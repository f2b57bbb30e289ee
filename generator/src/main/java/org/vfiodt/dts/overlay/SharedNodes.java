// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import org.vfiodt.dts.OverlayNodes;

/**
 * Nodes that both base and overlay have. Where both have a phandle, that of the base stays, because
 * cells of the base use it.
 */
final class SharedNodes {
  private final Targets targets;
  private final Phandles phandles;

  SharedNodes(Targets targets, Phandles phandles) {
    this.targets = targets;
    this.phandles = phandles;
  }

  void keepPhandlesOfBase() {
    for (BlobNode fragment : targets.overlay().root().children()) {
      BlobNode content = fragment.child(OverlayNodes.CONTENT);
      if (content != null) {
        targets.find(fragment).ifPresent(target -> keep(target.node(), content));
      }
    }
    phandles.followReplaced();
  }

  private void keep(BlobNode base, BlobNode added) {
    if (base.phandle() != 0 && added.phandle() != 0) {
      phandles.replace(added, base.phandle());
    }
    for (BlobNode child : added.children()) {
      BlobNode present = base.child(child.name());
      if (present != null) {
        keep(present, child);
      }
    }
  }
}
