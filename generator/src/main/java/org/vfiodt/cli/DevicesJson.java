// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.DmaWindow;
import org.vfiodt.devices.Interrupt;
import org.vfiodt.devices.InterruptController;
import org.vfiodt.devices.InterruptLine;
import org.vfiodt.devices.Master;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.Reason;
import org.vfiodt.devices.Region;
import org.vfiodt.devices.ResourceUse;
import org.vfiodt.devices.Verdict;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Note;
import org.vfiodt.dts.Node;
import org.vfiodt.source.Span;

/** A platform as JSON for programs, in the form of docs/schema/devices.json. */
final class DevicesJson {
  /** Goes up when a reader of the form before could misread it. */
  private static final int FORMAT = 1;

  private DevicesJson() {}

  /**
   * The document.
   *
   * @param kernel the version whose rules were used; empty for those of today
   */
  static String of(Platform platform, Optional<String> kernel) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("format", FORMAT);
    document.put("kernel", kernel.orElse(null));
    document.put("summary", summary(platform.devices()));
    document.put("devices", platform.devices().stream().map(DevicesJson::device).toList());
    document.put(
        "groups",
        platform.groups().stream()
            .map(group -> entry("number", group.number(), "members", paths(group.members())))
            .toList());
    document.put("iommus", paths(platform.iommus()));
    document.put(
        "interrupt-controllers",
        platform.controllers().stream().map(DevicesJson::controller).toList());
    document.put(
        "buses",
        platform.buses().stream()
            .map(
                bus -> entry("path", bus.node().path(), "sysfs-name", bus.sysfsName().orElse(null)))
            .toList());
    document.put("findings", platform.findings().stream().map(DevicesJson::finding).toList());
    return Json.write(document);
  }

  private static Map<String, Object> summary(List<Device> devices) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("devices", devices.size());
    for (Verdict verdict : Verdict.values()) {
      counts.put(
          verdict.word(), devices.stream().filter(each -> each.verdict() == verdict).count());
    }
    return counts;
  }

  private static Map<String, Object> device(Device device) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("path", device.node().path());
    entry.put("at", place(device.node().place()));
    entry.put("bus", device.bus().label());
    entry.put("sysfs-name", device.sysfsName().orElse(null));
    entry.put("created", device.created());
    entry.put("compatible", device.node().compatible());
    entry.put("verdict", device.verdict().word());
    entry.put("regions", device.regions().stream().map(DevicesJson::region).toList());
    entry.put("dma-windows", device.dmaWindows().stream().map(DevicesJson::window).toList());
    entry.put("interrupts", device.interrupts().stream().map(DevicesJson::interrupt).toList());
    entry.put("iommus", device.masters().stream().map(DevicesJson::master).toList());
    entry.put("group", device.group().map(group -> group.number()).orElse(null));
    entry.put("uses", device.uses().stream().map(DevicesJson::use).toList());
    entry.put("clients", device.clients().stream().map(DevicesJson::client).distinct().toList());
    entry.put("reasons", device.reasons().stream().map(DevicesJson::reason).toList());
    return entry;
  }

  private static Map<String, Object> region(Region region) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("index", region.index());
    entry.put("name", region.name().orElse(null));
    entry.put("address", hex(region.address()));
    entry.put("size", hex(region.size()));
    entry.put("fills-pages", region.fillsPages());
    return entry;
  }

  private static Map<String, Object> window(DmaWindow window) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("bus", hex(window.bus()));
    entry.put("processor", hex(window.processor()));
    entry.put("size", hex(window.size()));
    return entry;
  }

  private static Map<String, Object> interrupt(Interrupt interrupt) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("index", interrupt.index());
    entry.put("name", interrupt.name().orElse(null));
    entry.put("controller", interrupt.controller().path());
    entry.put("specifier", interrupt.specifier());
    entry.put("nexuses", paths(interrupt.nexuses()));
    entry.put("lines", interrupt.lines().stream().map(DevicesJson::line).toList());
    entry.put("reaches-root", interrupt.reachesRoot());
    return entry;
  }

  private static Map<String, Object> line(InterruptLine line) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("controller", line.controller().path());
    entry.put("hardware", line.hardware().isPresent() ? line.hardware().getAsLong() : null);
    entry.put("trigger", line.trigger().label());
    entry.put("per-processor", line.perProcessor());
    return entry;
  }

  private static Map<String, Object> master(Master master) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("iommu", master.iommu().path());
    entry.put("specifier", master.specifier());
    entry.put("id", master.id().orElse(null));
    entry.put("mask", master.mask());
    return entry;
  }

  private static Map<String, Object> use(ResourceUse use) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("type", use.type().label());
    entry.put("property", use.property());
    entry.put("index", use.index());
    entry.put("name", use.name().orElse(null));
    entry.put("provider", use.provider().path());
    entry.put("specifier", use.specifier());
    return entry;
  }

  private static Map<String, Object> client(ResourceUse use) {
    return entry("type", use.type().label(), "path", use.user().path());
  }

  private static Map<String, Object> reason(Reason reason) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("kind", reason.kind().label());
    entry.put("effect", reason.effect().label());
    entry.put("text", reason.text());
    entry.put("at", place(reason.at()));
    entry.put("others", paths(reason.others()));
    entry.put("related", reason.related().stream().map(DevicesJson::note).toList());
    return entry;
  }

  private static Map<String, Object> note(Note note) {
    return entry("text", note.text(), "at", place(note.at()));
  }

  private static Map<String, Object> controller(InterruptController controller) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("path", controller.node().path());
    entry.put("parent", controller.parent().map(Node::path).orElse(null));
    entry.put("root", controller.root());
    entry.put("nexus", controller.nexus());
    entry.put("gpio", controller.gpio());
    entry.put("available", controller.available());
    return entry;
  }

  private static Map<String, Object> finding(Diagnostic finding) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("code", finding.code().id());
    entry.put("message", finding.message());
    entry.put("at", place(finding.at()));
    return entry;
  }

  private static Map<String, Object> entry(
      String first, Object value, String second, Object other) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put(first, value);
    entry.put(second, other);
    return entry;
  }

  private static List<String> paths(List<Node> nodes) {
    return nodes.stream().map(Node::path).toList();
  }

  private static String place(Optional<Span> at) {
    return at.map(Span::place).orElse(null);
  }

  private static String hex(long value) {
    return "0x" + Long.toHexString(value);
  }
}
