// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.hypervisor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.devices.handover.Selection;

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

  /** The chosen devices, each with what stands below it and was not chosen itself. */
  public static List<WholeDevice> of(Selection selection) {
    Map<String, List<Device>> parts = new LinkedHashMap<>();
    selection
        .devices()
        .forEach(each -> parts.put(each.node().path(), new ArrayList<>(List.of(each))));
    for (Device device : selection.platform().devices()) {
      String path = device.node().path();
      if (isThere(device) && !parts.containsKey(path)) {
        above(path, parts).forEach(whole -> whole.add(device));
      }
    }
    return parts.values().stream().map(each -> new WholeDevice(each.get(0), each)).toList();
  }

  private static Stream<List<Device>> above(String path, Map<String, List<Device>> parts) {
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      List<Device> whole = parts.get(path.substring(0, end));
      if (whole != null) {
        return Stream.of(whole);
      }
    }
    return Stream.empty();
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
