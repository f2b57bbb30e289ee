// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vfiodt.devices.Device;

/**
 * Device tree source that gets devices ready for the driver. It is merged behind the board's own
 * source. A driver that matches compatible strings is given its devices as the RFC did by hand:
 * {@code compatible} becomes the driver's.
 */
public final class OverlayText {
  private OverlayText() {}

  /**
   * An overlay for devices that the driver matches.
   *
   * @param compatible what the driver matches
   * @param ruled compatible strings that the driver has rules for: a device keeps its own of them,
   *     behind the driver's
   */
  public static String of(List<Device> devices, String compatible, List<String> ruled) {
    StringBuilder text = new StringBuilder("/dts-v1/;\n");
    for (Device device : devices) {
      text.append("\n&{").append(device.node().path()).append("} {\n");
      text.append("\tcompatible = ").append(strings(device, compatible, ruled)).append(";\n");
      text.append("\tstatus = \"okay\";\n};\n");
    }
    return text.toString();
  }

  /** An overlay for devices that are bound at run time: it switches them on, and no more. */
  public static String enabling(List<Device> devices) {
    StringBuilder text = new StringBuilder("/dts-v1/;\n");
    for (Device device : devices) {
      text.append("\n&{").append(device.node().path()).append("} {\n");
      text.append("\tstatus = \"okay\";\n};\n");
    }
    return text.toString();
  }

  private static String strings(Device device, String compatible, List<String> ruled) {
    List<String> strings = new ArrayList<>(List.of(compatible));
    device.node().compatible().stream().filter(ruled::contains).forEach(strings::add);
    return strings.stream().map(each -> '"' + each + '"').collect(Collectors.joining(", "));
  }
}
