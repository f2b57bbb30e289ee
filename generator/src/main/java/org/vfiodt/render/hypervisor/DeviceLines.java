// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.hypervisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.devices.handover.DeviceName;
import org.vfiodt.devices.handover.Refusal;

/** Lines of a comment at the top of a file for a hypervisor. */
public final class DeviceLines {
  /** What only VFIO asks of Linux. */
  private static final Set<ReasonKind> FOR_VFIO =
      Set.of(ReasonKind.AMBA, ReasonKind.IOMMU_INCOHERENT);

  private DeviceLines() {}

  /** The board, the devices with what the host must still do for them, and what was forced. */
  public static List<String> of(Considered<?> considered) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("Devices of " + PlainText.board(considered.left().platform().tree().root()) + ":");
    lines.addAll(
        PlainText.lines(
            considered.devices().stream()
                .map(WholeDevice::device)
                .flatMap(device -> Stream.concat(Stream.of(title(device)), conditions(device)))
                .toList()));
    List<String> forced = forced(considered);
    if (!forced.isEmpty()) {
      lines.add("");
      lines.add("By force:");
      lines.addAll(PlainText.lines(forced));
    }
    return lines;
  }

  private static String title(Device device) {
    String name = DeviceName.of(device);
    String path = device.node().path();
    return name.equals(path) ? name : name + " (" + path + ")";
  }

  private static Stream<String> conditions(Device device) {
    return device.conditions().stream()
        .filter(reason -> !FOR_VFIO.contains(reason.kind()))
        .map(reason -> DeviceName.of(device) + ": " + reason.text());
  }

  /** Against their verdicts, and against the hypervisor. */
  private static List<String> forced(Considered<?> considered) {
    return Stream.concat(
            considered.left().forced().stream().map(Refusal::text), considered.forced().stream())
        .toList();
  }
}
