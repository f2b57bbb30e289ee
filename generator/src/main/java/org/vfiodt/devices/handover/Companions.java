// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Effect;
import org.vfiodt.devices.IommuGroup;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.Reason;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.devices.Verdict;
import org.vfiodt.dts.Node;

/** What must move together with a device. */
final class Companions {
  private Companions() {}

  /** The nodes that a reason ties to a device and that stand at or below none of some paths. */
  static List<Node> missing(Device device, Reason reason, Set<String> chosen) {
    List<Node> tied =
        reason.kind() == ReasonKind.STREAM_SHARED
            ? device.group().map(IommuGroup::members).orElse(reason.others())
            : reason.others();
    return absent(tied, chosen);
  }

  /** Devices that may go by themselves, and grouped ones all of whose companions may go, too. */
  static List<Device> complete(Platform platform) {
    return complete(
        platform,
        platform.devices().stream()
            .filter(device -> device.verdict().compareTo(Verdict.GROUPED) <= 0)
            .toList());
  }

  /** Those of some devices whose companions are all among them. */
  static List<Device> complete(Platform platform, List<Device> devices) {
    List<Device> kept = devices;
    int before = -1;
    while (kept.size() != before) {
      before = kept.size();
      kept = whole(platform, kept);
    }
    return kept;
  }

  private static List<Device> whole(Platform platform, List<Device> devices) {
    Set<String> paths =
        devices.stream().map(device -> device.node().path()).collect(Collectors.toSet());
    Set<Integer> broken =
        platform.groups().stream()
            .filter(group -> !absent(group.members(), paths).isEmpty())
            .map(IommuGroup::number)
            .collect(Collectors.toSet());
    return devices.stream()
        .filter(device -> device.group().map(each -> !broken.contains(each.number())).orElse(true))
        .filter(
            device ->
                device.reasons().stream()
                    .filter(reason -> reason.effect() == Effect.GROUPS)
                    .filter(reason -> reason.kind() != ReasonKind.STREAM_SHARED)
                    .allMatch(reason -> absent(reason.others(), paths).isEmpty()))
        .toList();
  }

  private static List<Node> absent(List<Node> wanted, Set<String> chosen) {
    return wanted.stream().filter(node -> !isWithin(node.path(), chosen)).toList();
  }

  /** Whether a path or one above it is among some paths. */
  private static boolean isWithin(String path, Set<String> tops) {
    int end = path.length();
    while (end > 0) {
      if (tops.contains(path.substring(0, end))) {
        return true;
      }
      end = path.lastIndexOf('/', end - 1);
    }
    return false;
  }
}
