// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.avf;

import java.util.List;
import java.util.OptionalLong;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.Region;
import org.vfiodt.dts.Node;

/** The numbers by which a hypervisor may know IOMMUs: their physical addresses. */
final class Tokens {
  private Tokens() {}

  /** Empty for an IOMMU without registers. */
  static OptionalLong of(Node iommu, Platform platform) {
    return platform.device(iommu).map(Device::regions).orElse(List.of()).stream()
        .mapToLong(Region::address)
        .findFirst();
  }
}
