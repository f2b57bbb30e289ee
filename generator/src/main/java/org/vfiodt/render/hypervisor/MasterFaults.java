// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.hypervisor;

import java.util.Optional;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.ReasonKind;

/** Why an IOMMU in front of a device does not count for a hypervisor, whatever its kind. */
public final class MasterFaults {
  private MasterFaults() {}

  /** The end of a sentence that begins with the device's name; empty for an IOMMU that counts. */
  public static Optional<String> of(Device device) {
    if (device.masters().isEmpty()) {
      return Optional.empty();
    }
    if (device.has(ReasonKind.IOMMU_DISABLED) || device.has(ReasonKind.IOMMU_UNRESOLVED)) {
      return Optional.of("stands behind an IOMMU that is disabled, or cannot be followed to it");
    }
    return device.node().property("iommu-map").isPresent()
        ? Optional.of("has an iommu-map: its IOMMU knows functions of PCI, not the device itself")
        : Optional.empty();
  }
}
