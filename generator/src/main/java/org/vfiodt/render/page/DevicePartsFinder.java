// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.DmaWindow;
import org.vfiodt.devices.Interrupt;
import org.vfiodt.devices.InterruptLine;
import org.vfiodt.devices.IommuGroup;
import org.vfiodt.devices.Master;
import org.vfiodt.devices.Region;
import org.vfiodt.devices.ResourceUse;
import org.vfiodt.devices.Trigger;

/** Says what a device has and needs; of each the first few. */
final class DevicePartsFinder {
  private final ShownDevices shown;
  private int hidden;

  private DevicePartsFinder(ShownDevices shown) {
    this.shown = shown;
  }

  static DeviceParts of(Device device, ShownDevices shown) {
    return new DevicePartsFinder(shown).parts(device);
  }

  private DeviceParts parts(Device device) {
    return new DeviceParts(
        PageText.of(String.join(", ", device.node().compatible()), 400),
        device.created(),
        some(device.regions(), DevicePartsFinder::region),
        some(device.dmaWindows(), DmaWindow::toString),
        some(device.interrupts(), this::interrupt),
        some(device.masters(), this::master),
        some(device.group().map(IommuGroup::members).orElse(List.of()), shown::link),
        some(device.uses(), this::use),
        some(device.clients().stream().map(this::client).distinct().toList(), client -> client),
        hidden);
  }

  private <T, R> List<R> some(List<T> all, Function<T, R> shownAs) {
    hidden += Math.max(0, all.size() - DeviceRows.MOST_ENTRIES);
    return all.stream().limit(DeviceRows.MOST_ENTRIES).map(shownAs).toList();
  }

  private static String region(Region region) {
    String at =
        Numbers.hex(region.address())
            + " \u2013 "
            + Numbers.hex(region.last())
            + ", "
            + Numbers.size(region.size());
    String named = region.name().map(name -> PageText.of(name, 80) + ": " + at).orElse(at);
    return region.fillsPages() ? named : named + ", not whole pages";
  }

  private DevicePart interrupt(Interrupt interrupt) {
    String name = interrupt.name().map(each -> PageText.of(each, 80) + ": ").orElse("");
    String way =
        interrupt.lines().stream()
            .map(DevicePartsFinder::input)
            .collect(Collectors.joining(", then "));
    String end = interrupt.reachesRoot() ? "" : "; reaches no root controller";
    return new DevicePart(
        name + cells(interrupt.specifier()) + " of ",
        shown.link(interrupt.controller()),
        ": " + way + end);
  }

  private static String input(InterruptLine line) {
    OptionalLong number = line.hardware();
    return "input "
        + (number.isPresent() ? String.valueOf(number.getAsLong()) : "unknown")
        + " of "
        + PageText.of(line.controller().name(), 80)
        + (line.trigger() == Trigger.NONE ? "" : " (" + line.trigger().label() + ")");
  }

  private DevicePart master(Master master) {
    String id = master.id().map(each -> "id 0x" + Numbers.hex(each)).orElse("the only master");
    String mask = master.mask() == 0 ? "" : ", mask 0x" + Numbers.hex(master.mask());
    return new DevicePart("", shown.link(master.iommu()), ": " + id + mask);
  }

  private DevicePart use(ResourceUse use) {
    String name = use.name().map(each -> " " + PageText.of(each, 80)).orElse("");
    String line = use.specifier().isEmpty() ? "" : " " + cells(use.specifier());
    return new DevicePart(use.type().label() + name + " of ", shown.link(use.provider()), line);
  }

  private DevicePart client(ResourceUse use) {
    return new DevicePart(use.type().label() + " for ", shown.link(use.user()), "");
  }

  private static String cells(List<Long> cells) {
    return cells.stream()
        .limit(8)
        .map(cell -> "0x" + Long.toHexString(cell))
        .collect(Collectors.joining(" ", "<", cells.size() > 8 ? " \u2026>" : ">"));
  }
}
