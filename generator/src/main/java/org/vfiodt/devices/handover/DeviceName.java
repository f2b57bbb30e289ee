// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover;

import java.util.stream.Stream;
import org.vfiodt.devices.Device;

/** By which names people call a device. */
public final class DeviceName {
  private DeviceName() {}

  /** Its name in sysfs; its path where only the running kernel knows that. */
  public static String of(Device device) {
    return device.sysfsName().orElse(device.node().path());
  }

  /** Every name that stands for it: in sysfs, its path, its labels. */
  static Stream<String> all(Device device) {
    return Stream.concat(
        Stream.concat(device.sysfsName().stream(), Stream.of(device.node().path())),
        device.node().labels().stream());
  }
}
