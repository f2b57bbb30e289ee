// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.Optional;

/** Devices without an IOMMU; on most kernels the core does all there is to do. */
final class NoIommu implements Feature {
  @Override
  public void addTo(DriverParts parts) {
    if (!parts.api.groupOfDriver()) {
      return;
    }
    String module = parts.module();
    parts.includes.add("linux/device.h");
    parts.functions.add(new NoIommuGroup(module));
    parts.setup.add(new Setup(module + "_get_group", true, Optional.of(module + "_put_group")));
  }
}
