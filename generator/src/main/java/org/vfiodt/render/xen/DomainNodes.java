// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.xen;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.handover.guest.NodeDraft;
import org.vfiodt.devices.handover.guest.Values;
import org.vfiodt.dts.Property;
import org.vfiodt.render.hypervisor.WholeDevice;

/** Nodes that tell Xen itself what belongs to a device. */
final class DomainNodes {
  private final XenGuest guest;
  private int number;

  DomainNodes(XenGuest guest) {
    this.guest = guest;
  }

  NodeDraft device(NodeDraft node, WholeDevice whole) {
    return node.with(told(whole.device()));
  }

  /** What stands below a device has nodes without meaning for the guest. */
  List<NodeDraft> parts(WholeDevice whole) {
    List<NodeDraft> nodes = new ArrayList<>();
    for (Device part : whole.parts().subList(1, whole.parts().size())) {
      if (!part.regions().isEmpty() || !part.interrupts().isEmpty()) {
        nodes.add(NodeDraft.of(whole.device().node().baseName() + "-part-" + number++, told(part)));
      }
    }
    return nodes;
  }

  private Property[] told(Device device) {
    Values.Builder pages = new Values.Builder();
    boolean any = false;
    for (Pages each : guest.pagesOf(device)) {
      any = true;
      pages
          .wide(each.frame() * Pages.SIZE)
          .wide(each.count() * Pages.SIZE)
          .wide(each.guestFrame() * Pages.SIZE);
    }
    List<Property> told = new ArrayList<>();
    told.add(any ? pages.property("xen,reg") : Values.flag("xen,reg"));
    told.add(Values.string("xen,path", device.node().path()));
    if (!guest.isProtected(device)) {
      told.add(Values.flag("xen,force-assign-without-iommu"));
    }
    return told.toArray(Property[]::new);
  }
}
