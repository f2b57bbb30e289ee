// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.handover;

import java.util.List;
import java.util.stream.Stream;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.devices.handover.DeviceName;
import org.vfiodt.devices.handover.Refusal;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.devices.handover.hypervisor.Considered;
import org.vfiodt.devices.handover.hypervisor.WholeDevice;

/** Lines of a comment at the top of a file for a hypervisor. */
public final class DeviceLines {
  private DeviceLines() {}

  /** The devices, each with what the host must still do for it. */
  public static List<String> of(List<WholeDevice> devices) {
    return PlainText.items(
        devices.stream()
            .map(WholeDevice::device)
            .flatMap(device -> Stream.concat(Stream.of(title(device)), conditions(device)))
            .toList());
  }

  private static String title(Device device) {
    String name = DeviceName.of(device);
    String path = device.node().path();
    return name.equals(path) ? name : name + " (" + path + ")";
  }

  /** How drivers of the host find it does not matter here. */
  private static Stream<String> conditions(Device device) {
    return device.conditions().stream()
        .filter(reason -> reason.kind() != ReasonKind.AMBA)
        .map(reason -> DeviceName.of(device) + ": " + reason.text());
  }

  /** What was forced, against its verdicts and against the hypervisor. */
  public static List<String> forced(Selection selection, Considered<?> considered) {
    return PlainText.items(
        Stream.concat(selection.forced().stream().map(Refusal::text), considered.forced().stream())
            .toList());
  }
}
