// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover.hypervisor;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.ReasonKind;

/**
 * A device and the available devices below it that its driver makes: they go where it goes.
 *
 * @param parts the device itself first, then the others in the order of the source
 */
public record WholeDevice(Device device, List<Device> parts) {
  public WholeDevice {
    Objects.requireNonNull(device);
    parts = List.copyOf(parts);
  }

  public static WholeDevice of(Platform platform, Device device) {
    String below = device.node().path() + "/";
    return new WholeDevice(
        device,
        Stream.concat(
                Stream.of(device),
                platform.devices().stream()
                    .filter(each -> each.node().path().startsWith(below))
                    .filter(WholeDevice::isThere))
            .toList());
  }

  /** Whether the hardware is in use: by a device of Linux or by the driver of one. */
  static boolean isThere(Device device) {
    return Stream.of(
            ReasonKind.DISABLED,
            ReasonKind.BUS_DISABLED,
            ReasonKind.OTHER_BUS,
            ReasonKind.NO_DEVICE)
        .noneMatch(device::has);
  }
}
