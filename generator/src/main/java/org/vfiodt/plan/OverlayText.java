// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import java.util.List;
import org.vfiodt.devices.Device;

/**
 * Device tree source that gives devices to the driver, as the RFC did by hand: {@code compatible}
 * becomes the driver's. It is merged behind the board's own source.
 */
public final class OverlayText {
  private OverlayText() {}

  /**
   * The overlay.
   *
   * @param compatible what the driver matches
   */
  public static String of(List<Device> devices, String compatible) {
    StringBuilder text = new StringBuilder("/dts-v1/;\n");
    for (Device device : devices) {
      text.append("\n&{").append(device.node().path()).append("} {\n");
      text.append("\tcompatible = \"").append(compatible).append("\";\n");
      text.append("\tstatus = \"okay\";\n};\n");
    }
    return text.toString();
  }
}
