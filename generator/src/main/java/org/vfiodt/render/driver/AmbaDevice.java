// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import static org.vfiodt.spec.Feature.AMBA;

import org.vfiodt.render.View;

/** Tells devices of the AMBA bus from others. */
public record AmbaDevice(String module) implements View {
  /** Where the driver serves that bus; who comes first brings it. */
  static void addTo(DriverParts parts) {
    AmbaDevice device = new AmbaDevice(parts.module());
    if (parts.has(AMBA) && !parts.functions.contains(device)) {
      parts.functions.add(device);
    }
  }
}
