// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import java.util.List;
import java.util.Optional;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.resource.ProviderCells;
import org.vfiodt.dts.Node;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.NodeLink;

/** Finds the further nodes of a device in a tree, as the driver does. */
final class CompanionDevices {
  private final List<Device> devices;

  CompanionDevices(List<Device> devices) {
    this.devices = List.copyOf(devices);
  }

  /**
   * Where a link leads.
   *
   * @param nowhere whether the tree has no such node
   * @param device what is known of the node; nothing of one without compatible strings
   */
  record Lead(boolean nowhere, Optional<Device> device) {}

  /** What the blocks of a spec lead to, in their order; those that lead nowhere are missing. */
  List<Device> of(Device first, DeviceSpec spec) {
    return spec.nodes().stream()
        .flatMap(node -> follow(first, node.link().value()).device().stream())
        .toList();
  }

  Lead follow(Device first, NodeLink link) {
    if (link instanceof NodeLink.Child child) {
      Optional<Node> found =
          first.node().children().stream()
              .filter(node -> node.baseName().equals(child.name()))
              .findFirst();
      return new Lead(found.isEmpty(), found.flatMap(this::device));
    }
    NodeLink.Phandle phandle = (NodeLink.Phandle) link;
    return first
        .node()
        .property(phandle.property())
        .flatMap(property -> property.cells())
        .map(cells -> entry(cells, phandle))
        .orElse(new Lead(true, Optional.empty()));
  }

  private Lead entry(List<Long> cells, NodeLink.Phandle link) {
    Optional<String> cellsName = ProviderCells.of(link.property());
    int at = 0;
    for (int n = 0; at < cells.size(); n++) {
      Optional<Device> found = pointedAt(cells.get(at));
      if (n == link.index() || found.isEmpty() && cellsName.isPresent()) {
        return new Lead(false, n == link.index() ? found : Optional.empty());
      }
      at += 1 + cellsName.flatMap(name -> found.flatMap(d -> count(d.node(), name))).orElse(0);
    }
    return new Lead(true, Optional.empty());
  }

  private static Optional<Integer> count(Node provider, String cellsName) {
    return provider.property(cellsName).flatMap(p -> p.cell()).map(Long::intValue);
  }

  private Optional<Device> pointedAt(long phandle) {
    return devices.stream()
        .filter(device -> device.node().phandle().filter(own -> own == phandle).isPresent())
        .findFirst();
  }

  private Optional<Device> device(Node node) {
    return devices.stream().filter(device -> device.node().equals(node)).findFirst();
  }
}
