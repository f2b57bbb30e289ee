// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.avf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Master;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.handover.guest.GuestDevice;
import org.vfiodt.devices.handover.guest.LabelMaker;
import org.vfiodt.devices.handover.guest.NodeDraft;
import org.vfiodt.devices.handover.guest.Values;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/**
 * The node {@code /host}: the physical devices and IOMMUs, by which pvmfw checks what it is told.
 * An IOMMU is known by a token of the hypervisor, for which its address stands.
 */
final class HostNode {
  private final Platform platform;
  private final LabelMaker labels;
  private final Map<Node, NodeDraft> iommus = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();

  HostNode(Platform platform) {
    this.platform = platform;
    this.labels = new LabelMaker(platform.tree().labels());
  }

  NodeDraft of(List<GuestDevice> devices) {
    List<NodeDraft> nodes = new ArrayList<>();
    for (GuestDevice device : devices) {
      nodes.add(physical(device));
    }
    nodes.addAll(iommus.values());
    return NodeDraft.of("host", Values.cells("#address-cells", 2), Values.cells("#size-cells", 2))
        .with(nodes);
  }

  private NodeDraft physical(GuestDevice guest) {
    Device device = guest.device();
    List<Property> properties = new ArrayList<>();
    Values.Builder reg = new Values.Builder();
    device.regions().forEach(region -> reg.wide(region.address()).wide(region.size()));
    properties.add(reg.property("reg"));
    List<Master> masters = Masters.of(device);
    if (!masters.isEmpty()) {
      Values.Builder ways = new Values.Builder();
      masters.forEach(master -> ways.reference(iommu(master.iommu())).cell(master.id().orElse(0L)));
      properties.add(ways.property("iommus"));
    }
    properties.add(Values.reference("android,pvmfw,target", guest.label()));
    String address =
        device.regions().stream()
            .findFirst()
            .map(region -> "@" + Long.toHexString(region.address()))
            .orElse("");
    return NodeDraft.of(
        unique(device.node().baseName() + address), properties.toArray(Property[]::new));
  }

  /** The label of an IOMMU's node. */
  private String iommu(Node node) {
    return iommus.computeIfAbsent(node, this::draft).labels().get(0);
  }

  private NodeDraft draft(Node node) {
    long token = Tokens.of(node, platform).orElse(0);
    return NodeDraft.of(
            unique("iommu-" + Long.toHexString(token)),
            Values.cells("#iommu-cells", 1),
            new Values.Builder().wide(token).property("android,pvmfw,token"))
        .labelled(labels.fresh("iommu" + iommus.size()));
  }

  private String unique(String wanted) {
    String name = wanted;
    for (int i = 2; !names.add(name); i++) {
      name = wanted + "," + i;
    }
    return name;
  }
}
