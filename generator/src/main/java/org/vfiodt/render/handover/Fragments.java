// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.handover;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.devices.handover.guest.NodeDraft;
import org.vfiodt.devices.handover.guest.Values;
import org.vfiodt.dts.Property;

/** Fragments of an overlay, numbered as they come. They name their targets by path. */
public final class Fragments {
  private final List<NodeDraft> fragments = new ArrayList<>();

  /** Properties and nodes that an existing node gets. */
  public Fragments add(String target, List<Property> properties, List<NodeDraft> nodes) {
    fragments.add(
        NodeDraft.of("fragment@" + fragments.size(), Values.string("target-path", target))
            .with(List.of(new NodeDraft("__overlay__", List.of(), properties, nodes))));
    return this;
  }

  public boolean isEmpty() {
    return fragments.isEmpty();
  }

  /** The root of the overlay, with further nodes in front. */
  public NodeDraft root(NodeDraft... first) {
    return NodeDraft.of("").with(List.of(first)).with(fragments);
  }
}
