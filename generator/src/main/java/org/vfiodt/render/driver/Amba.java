// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;

/** Takes devices on the AMBA bus beside those on the platform bus. */
final class Amba implements Feature {
  @Override
  public void addTo(DriverParts parts) {
    parts.includes.addAll(List.of("linux/amba/bus.h", "linux/device.h", "linux/kconfig.h"));
  }
}
