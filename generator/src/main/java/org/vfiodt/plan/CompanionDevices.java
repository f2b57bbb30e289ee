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

  /** What the blocks of a spec lead to, in their order; those that lead nowhere are missing. */
  List<Device> of(Device first, DeviceSpec spec) {
    return spec.nodes().stream()
        .flatMap(node -> find(first, node.link().value()).stream())
        .toList();
  }

  Optional<Device> find(Device first, NodeLink link) {
    if (link instanceof NodeLink.Child child) {
      return first.node().children().stream()
          .filter(node -> node.baseName().equals(child.name()))
          .findFirst()
          .flatMap(this::device);
    }
    NodeLink.Phandle phandle = (NodeLink.Phandle) link;
    return first
        .node()
        .property(phandle.property())
        .flatMap(property -> property.cells())
        .flatMap(cells -> entry(cells, phandle));
  }

  private Optional<Device> entry(List<Long> cells, NodeLink.Phandle link) {
    Optional<String> cellsName = ProviderCells.of(link.property());
    int at = 0;
    for (int n = 0; at < cells.size(); n++) {
      Optional<Device> found = pointedAt(cells.get(at));
      if (n == link.index()) {
        return found;
      }
      at += 1 + cellsName.flatMap(name -> found.flatMap(d -> count(d.node(), name))).orElse(0);
    }
    return Optional.empty();
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
