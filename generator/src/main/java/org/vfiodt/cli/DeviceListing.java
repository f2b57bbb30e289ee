// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vfiodt.devices.Bus;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Interrupt;
import org.vfiodt.devices.InterruptLine;
import org.vfiodt.devices.Reason;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.devices.Region;
import org.vfiodt.dts.Node;
import org.vfiodt.pipeline.DeviceSummary;

/** Devices as a table for people. */
final class DeviceListing {
  private static final int MOST_REGIONS = 2;
  private static final int MOST_INTERRUPTS = 3;

  private DeviceListing() {}

  /**
   * The table and a summary. What has no registers or stands on the bus of another device is only
   * counted, unless the table is verbose.
   */
  static String table(List<Device> devices, boolean verbose) {
    List<Device> shown =
        devices.stream().filter(device -> verbose || isOnMemoryBus(device)).toList();
    int hidden = devices.size() - shown.size();
    String rest =
        hidden == 0
            ? ""
            : hidden + " of them have no registers or are parts of others: -v shows them\n";
    return rows(shown, verbose) + DeviceSummary.of(devices) + "\n" + rest;
  }

  private static boolean isOnMemoryBus(Device device) {
    return device.bus() != Bus.OTHER && !device.regions().isEmpty();
  }

  static Table rows(List<Device> devices, boolean verbose) {
    Table table = new Table("DEVICE", "BUS", "REGIONS", "IRQS", "IOMMU", "GROUP", "VERDICT", "WHY");
    for (Device device : devices) {
      table.row(
          device.sysfsName().orElse(device.node().path()),
          device.bus().label(),
          some(device.regions().stream().map(Region::toString).toList(), MOST_REGIONS),
          some(device.interrupts().stream().map(DeviceListing::number).toList(), MOST_INTERRUPTS),
          device.iommus().stream().map(Node::baseName).distinct().collect(Collectors.joining(" ")),
          device.group().map(group -> String.valueOf(group.number())).orElse(""),
          device.verdict().word(),
          device.deciding().stream().map(ReasonKind::label).collect(Collectors.joining(" ")));
      if (verbose) {
        device.reasons().forEach(reason -> note(table, reason));
      }
    }
    return table;
  }

  private static void note(Table table, Reason reason) {
    String place = reason.at().map(at -> at.place() + ": ").orElse("");
    table.note(place + reason.text() + " [" + reason.kind().label() + "]");
  }

  /** The number at the root controller; with the address of its own where that is another. */
  private static String number(Interrupt interrupt) {
    InterruptLine line = interrupt.line();
    String number = line.hardware().isPresent() ? String.valueOf(line.hardware().getAsLong()) : "?";
    Node controller = line.controller();
    return interrupt.direct()
        ? number
        : controller.unitAddress().orElse(controller.baseName()) + "/" + number;
  }

  /** The first few words, and how many more there are. */
  private static String some(List<String> words, int most) {
    if (words.size() <= most) {
      return String.join(" ", words);
    }
    List<String> shown = new ArrayList<>(words.subList(0, most));
    shown.add("+" + (words.size() - most));
    return String.join(" ", shown);
  }
}
