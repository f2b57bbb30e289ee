// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.xen;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.handover.guest.NodeDraft;
import org.vfiodt.devices.handover.guest.Values;
import org.vfiodt.devices.handover.hypervisor.WholeDevice;
import org.vfiodt.dts.DeviceTree;

/** An overlay of the host's tree that hides devices from Dom0: {@code xen,passthrough}. */
final class HostOverlay {
  private HostOverlay() {}

  static DeviceTree of(List<WholeDevice> devices) {
    List<NodeDraft> fragments = new ArrayList<>();
    for (WholeDevice whole : devices) {
      for (Device part : whole.parts()) {
        NodeDraft content = NodeDraft.of("__overlay__", Values.flag("xen,passthrough"));
        fragments.add(
            NodeDraft.of(
                    "fragment@" + fragments.size(),
                    Values.string("target-path", part.node().path()))
                .with(List.of(content)));
      }
    }
    return NodeDraft.of("").with(fragments).tree(true);
  }
}
