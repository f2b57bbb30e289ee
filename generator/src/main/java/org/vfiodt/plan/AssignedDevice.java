// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import java.util.List;
import java.util.Objects;
import org.vfiodt.devices.Bus;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Interrupt;
import org.vfiodt.devices.Region;
import org.vfiodt.dts.Node;

/**
 * A device that the test hands to user space, as the running kernel must show it.
 *
 * @param node of the tree with the overlay
 * @param bus platform or amba
 * @param sysfsName below {@code /sys/bus/BUS/devices}
 * @param regions in the order of {@code reg}
 * @param companions its further nodes, in the order of the spec
 * @param interrupts in the order of {@code interrupts}
 * @param group sysfs names of everything in its IOMMU group, itself included, sorted; empty without
 *     an IOMMU
 */
public record AssignedDevice(
    Node node,
    Bus bus,
    String sysfsName,
    List<Region> regions,
    List<Device> companions,
    List<Interrupt> interrupts,
    List<String> group) {
  public AssignedDevice {
    Objects.requireNonNull(node);
    Objects.requireNonNull(bus);
    Objects.requireNonNull(sysfsName);
    regions = List.copyOf(regions);
    companions = List.copyOf(companions);
    interrupts = List.copyOf(interrupts);
    group = List.copyOf(group);
  }
}
