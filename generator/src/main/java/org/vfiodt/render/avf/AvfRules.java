// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.avf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.vfiodt.devices.Bus;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Master;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.Region;
import org.vfiodt.devices.handover.DeviceName;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.source.Span;

/** Holds devices against what pvmfw checks (device_assignment.rs), before it does. */
final class AvfRules {
  private static final long LARGEST_ID = 0xffffffffL;

  /** What is wrong with a device. */
  record Finding(Device device, Diagnostic diagnostic) {}

  private record Stream(Node iommu, long id) {}

  private final Platform platform;
  private final List<Finding> found = new ArrayList<>();
  private final Map<Stream, Device> streams = new HashMap<>();
  private final Map<Long, Node> tokens = new HashMap<>();

  private AvfRules(Platform platform) {
    this.platform = platform;
  }

  static List<Finding> check(Selection selection) {
    AvfRules rules = new AvfRules(selection.platform());
    selection.devices().forEach(rules::device);
    return rules.found;
  }

  private void device(Device device) {
    if (device.bus() != Bus.PLATFORM) {
      add(
          device,
          place(device, "compatible"),
          AvfCode.BUS,
          "is not on the platform bus, where Android looks");
    }
    if (device.regions().isEmpty()) {
      add(device, place(device, "reg"), AvfCode.REGISTERS, "has no registers, which pvmfw wants");
    }
    for (Region region : device.regions()) {
      if (!region.fillsPages()) {
        String message = "has registers at " + region + ", which do not fill pages of 4 KiB";
        add(device, place(device, "reg"), AvfCode.REGISTERS, message);
      }
    }
    if (device.interrupts().isEmpty()) {
      add(
          device,
          place(device, "compatible"),
          AvfCode.NO_INTERRUPTS,
          "has no interrupts, which pvmfw wants");
    }
    Masters.of(device).forEach(master -> master(device, master));
  }

  private void master(Device device, Master master) {
    String iommu = master.iommu().path();
    if (!byOneNumber(master)) {
      String message = "is not known to " + iommu + " by one number, as pvmfw wants it";
      add(device, master.at(), AvfCode.IOMMU_CELLS, message);
      return;
    }
    Device other = streams.putIfAbsent(new Stream(master.iommu(), master.id().get()), device);
    if (other != null) {
      String whom = other == device ? "twice" : "like " + DeviceName.of(other);
      String message =
          "is known to " + iommu + " as 0x" + Long.toHexString(master.id().get()) + " " + whom;
      add(device, master.at(), AvfCode.STREAM_SHARED, message);
    }
    token(device, master);
  }

  /** A second cell is a mask; none of its bits may be set. */
  private static boolean byOneNumber(Master master) {
    List<Long> cells = master.specifier();
    return master.id().filter(id -> id <= LARGEST_ID).isPresent()
        && (cells.size() == 1 || cells.size() == 2 && cells.get(1) == 0);
  }

  private void token(Device device, Master master) {
    OptionalLong token = Tokens.of(master.iommu(), platform);
    Node iommu = master.iommu();
    if (token.isEmpty()) {
      String message = "its IOMMU " + iommu.path() + " has no address to be its token";
      add(device, iommu.place(), AvfCode.IOMMU_TOKEN, message);
      return;
    }
    Node other = tokens.putIfAbsent(token.getAsLong(), iommu);
    if (other != null && other != iommu) {
      String message = "its IOMMU " + iommu.path() + " has the address of " + other.path();
      add(device, iommu.place(), AvfCode.IOMMU_TOKEN, message);
    }
  }

  private static Optional<Span> place(Device device, String property) {
    return device.node().property(property).flatMap(Property::place);
  }

  private void add(Device device, Optional<Span> at, AvfCode code, String message) {
    found.add(new Finding(device, diagnostic(device, at, code, message)));
  }

  static Diagnostic diagnostic(Device device, Optional<Span> at, AvfCode code, String message) {
    String text = DeviceName.of(device) + ": " + message;
    return Diagnostic.at(at.or(device.node()::place), code, text);
  }
}
