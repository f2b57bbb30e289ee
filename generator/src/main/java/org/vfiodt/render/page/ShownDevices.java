// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Platform;
import org.vfiodt.dts.Node;

/** The devices of a platform that a page has room for, and what each is called in it. */
final class ShownDevices {
  private static final int MOST = 2_000;

  /** Characters of what the page says about devices. */
  private static final int ROOM = 6_000_000;

  private static final int ENTRY = 120;

  private final Platform platform;
  private final List<Device> devices = new ArrayList<>();
  private final Map<Node, String> ids = new HashMap<>();

  private ShownDevices(Platform platform) {
    this.platform = platform;
  }

  static ShownDevices of(Platform platform) {
    ShownDevices shown = new ShownDevices(platform);
    int room = ROOM;
    for (Device device : platform.devices()) {
      room -= length(device);
      if (room < 0 || shown.devices.size() == MOST) {
        break;
      }
      shown.ids.put(device.node(), "d" + shown.devices.size());
      shown.devices.add(device);
    }
    return shown;
  }

  /** About how much a page says of a device. */
  private static int length(Device device) {
    int entries =
        device.uses().size()
            + device.clients().size()
            + device.regions().size()
            + device.interrupts().size()
            + 10;
    int reasons =
        device.reasons().stream()
            .mapToInt(reason -> reason.text().length() + ENTRY * (2 + reason.related().size()))
            .sum();
    return Math.min(entries, DeviceRows.MOST_ENTRIES * 4) * ENTRY
        + Math.min(reasons, ROOM / 10)
        + Math.min(device.node().path().length(), ENTRY) * 4;
  }

  List<Device> devices() {
    return devices;
  }

  /** How many devices the page has no room for. */
  int leftOut() {
    return platform.devices().size() - devices.size();
  }

  /** The id of a device; empty for other nodes. */
  Optional<String> id(Node node) {
    return Optional.ofNullable(ids.get(node));
  }

  /** A node, with a link to the device that it is or stands in. */
  NodeLink link(Node node) {
    Optional<Node> step = Optional.of(node);
    while (step.isPresent() && !ids.containsKey(step.get())) {
      step = platform.tree().parentOf(step.get());
    }
    return new NodeLink(PageText.of(node.path(), 200), step.flatMap(this::id));
  }

  /** What people call a device: its name in sysfs, else its path. */
  static String name(Device device) {
    return device.sysfsName().orElse(device.node().path());
  }
}
