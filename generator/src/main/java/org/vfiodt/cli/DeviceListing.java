// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Reason;
import org.vfiodt.devices.Region;
import org.vfiodt.dts.Node;
import org.vfiodt.pipeline.DeviceSummary;
import org.vfiodt.source.Span;

/** Devices as a table for people and as JSON for programs. */
final class DeviceListing {
  private DeviceListing() {}

  static String table(List<Device> devices, boolean verbose) {
    return rows(devices, verbose) + DeviceSummary.of(devices) + "\n";
  }

  static Table rows(List<Device> devices, boolean verbose) {
    Table table = new Table("DEVICE", "BUS", "REGIONS", "IRQS", "IOMMU", "GROUP", "VERDICT");
    for (Device device : devices) {
      table.row(
          name(device),
          device.bus().label(),
          device.regions().stream().map(Region::toString).collect(Collectors.joining(" ")),
          String.valueOf(device.interrupts().size()),
          device.iommus().stream().map(Node::baseName).collect(Collectors.joining(" ")),
          device.group().map(group -> String.valueOf(group.number())).orElse(""),
          device.verdict().label());
      for (Reason reason : device.reasons()) {
        if (verbose) {
          table.note(reason.at().map(at -> at.place() + ": ").orElse("") + reason.text());
        }
      }
    }
    return table;
  }

  static String json(List<Device> devices) {
    return Json.write(Map.of("devices", devices.stream().map(DeviceListing::entry).toList()));
  }

  private static Map<String, Object> entry(Device device) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("path", device.node().path());
    entry.put("sysfs-name", device.sysfsName().orElse(null));
    entry.put("bus", device.bus().label());
    entry.put("compatible", device.node().compatible());
    entry.put("verdict", device.verdict().label());
    entry.put("regions", device.regions().stream().map(DeviceListing::region).toList());
    entry.put("interrupts", device.interrupts().stream().map(i -> i.specifier()).toList());
    entry.put("iommus", device.iommus().stream().map(Node::path).toList());
    entry.put("reasons", device.reasons().stream().map(DeviceListing::reason).toList());
    return entry;
  }

  private static Map<String, Object> region(Region region) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("address", "0x" + Long.toHexString(region.address()));
    entry.put("size", "0x" + Long.toHexString(region.size()));
    return entry;
  }

  private static Map<String, Object> reason(Reason reason) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("kind", reason.kind().label());
    entry.put("text", reason.text());
    entry.put("at", reason.at().map(Span::place).orElse(null));
    return entry;
  }

  private static String name(Device device) {
    return device.sysfsName().orElse(device.node().path());
  }
}
