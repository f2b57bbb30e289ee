// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.avf;

import java.util.List;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Master;
import org.vfiodt.devices.ReasonKind;

/** The ways in which a device really stands behind IOMMUs. */
final class Masters {
  private Masters() {}

  /** None where one of its IOMMUs is off: Linux then uses none of them. */
  static List<Master> of(Device device) {
    boolean off = device.has(ReasonKind.IOMMU_DISABLED) || device.has(ReasonKind.IOMMU_UNRESOLVED);
    return off ? List.of() : device.masters();
  }
}
