// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;

/**
 * What a kernel finds in a device tree. Compared by identity.
 *
 * @param buses nodes that are nothing but a bus and that Linux makes a device of
 * @param devices in the order of the source
 * @param controllers of interrupts, in the order of the source
 * @param iommus nodes that translate DMA, in the order of the source
 * @param groups every IOMMU group with at least one device
 * @param findings what is wrong with the tree, without the devices being unanswered for it
 */
public record Platform(
    DeviceTree tree,
    LinuxRules rules,
    List<BusNode> buses,
    List<Device> devices,
    List<InterruptController> controllers,
    List<Node> iommus,
    List<IommuGroup> groups,
    List<Diagnostic> findings) {
  public Platform {
    Objects.requireNonNull(tree);
    Objects.requireNonNull(rules);
    buses = List.copyOf(buses);
    devices = List.copyOf(devices);
    controllers = List.copyOf(controllers);
    iommus = List.copyOf(iommus);
    groups = List.copyOf(groups);
    findings = List.copyOf(findings);
  }

  /** The device of a node. */
  public Optional<Device> device(Node node) {
    return devices.stream().filter(device -> device.node() == node).findFirst();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return devices.size() + " devices";
  }
}
