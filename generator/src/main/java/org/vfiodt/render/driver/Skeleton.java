// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.render.driver.DeviceStruct.Member;

/** A driver that binds to devices and gives them to VFIO, and refuses everything asked of them. */
final class Skeleton implements Feature {
  @Override
  public void addTo(DriverParts parts) {
    parts.includes.addAll(
        List.of(
            "linux/errno.h",
            "linux/mod_devicetable.h",
            "linux/module.h",
            "linux/platform_device.h",
            "linux/vfio.h"));
    if (parts.api.coreOwnsData()) {
      parts.includes.add("linux/slab.h");
    } else {
      parts.includes.add("linux/err.h");
      parts.includes.add(
          parts.plan.facts().has(VfioApi.CONTAINER_OF) ? "linux/container_of.h" : "linux/kernel.h");
      parts.members.add(
          new Member("vdev", "struct vfio_device vdev", "what the VFIO core knows of it"));
    }
    parts.members.add(new Member("dev", "struct device *dev", "the device itself"));
  }
}
