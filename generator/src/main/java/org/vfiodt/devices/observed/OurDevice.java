// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.observed;

import java.util.List;
import java.util.Optional;
import org.vfiodt.devices.Bus;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Interrupt;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.devices.Region;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.source.Span;

/**
 * A device or bus of the tree that has a name in sysfs.
 *
 * @param created whether Linux makes it without a driver's help
 * @param device empty for a node that is nothing but a bus
 */
record OurDevice(Node node, Bus bus, String name, boolean created, Optional<Device> device) {
  List<Region> regions() {
    return device.map(Device::regions).orElse(List.of());
  }

  List<Interrupt> interrupts() {
    return device.map(Device::interrupts).orElse(List.of());
  }

  /** Whether it is the driver of the device above that makes it, or not. */
  boolean madeByDriver() {
    return device
        .filter(each -> each.has(ReasonKind.CHILD_OF_DEVICE) || each.has(ReasonKind.OTHER_BUS))
        .isPresent();
  }

  /** The line of a property; that of the node where it has no such property. */
  Optional<Span> at(String property) {
    return node.property(property).flatMap(Property::place).or(node::place);
  }
}
