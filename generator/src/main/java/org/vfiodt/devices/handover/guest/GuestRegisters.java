// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover.guest;

import java.util.List;
import java.util.Optional;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Region;
import org.vfiodt.dts.Property;

/** The registers of a device where the guest finds them. */
final class GuestRegisters {
  private GuestRegisters() {}

  static Optional<Property> reg(Device device, AddressPlan plan) {
    if (device.regions().isEmpty()) {
      return Optional.empty();
    }
    Values.Builder cells = new Values.Builder();
    for (Region region : device.regions()) {
      cells.wide(plan.address(device, region)).wide(region.size());
    }
    return Optional.of(cells.property("reg"));
  }

  /** Empty unless each region has a name. */
  static Optional<Property> names(Device device) {
    List<String> names =
        device.regions().stream().flatMap(region -> region.name().stream()).toList();
    return names.isEmpty() || names.size() < device.regions().size()
        ? Optional.empty()
        : Optional.of(Values.strings("reg-names", names));
  }
}
