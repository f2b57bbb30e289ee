// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.observed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.devices.Bus;

/** Names in sysfs, both ways. */
final class DeviceComparer {
  private static final String NO_DEVICE = "no device";

  private final OurDevices ours;
  private final Tally tally;
  private final Set<String> present = new HashSet<>();
  private final Set<String> buses = new HashSet<>();
  private final Set<String> driven = new HashSet<>();
  private final Map<String, ObservedDevice> firstAt = new HashMap<>();

  private DeviceComparer(OurDevices ours, Observation observation, Tally tally) {
    this.ours = ours;
    this.tally = tally;
    for (ObservedDevice each : observation.devices()) {
      present.add(key(each.bus(), each.name()));
      each.node().ifPresent(path -> firstAt.putIfAbsent(path, each));
      if (each.driver().isPresent()) {
        driven.add(each.name());
      }
    }
    ours.all().stream()
        .filter(each -> each.created() && each.device().isEmpty())
        .forEach(each -> buses.add(each.name()));
  }

  static void compare(OurDevices ours, Observation observation, Tally tally) {
    DeviceComparer comparer = new DeviceComparer(ours, observation, tally);
    ours.all().stream()
        .filter(each -> each.created() && each.bus() != Bus.OTHER)
        .forEach(comparer::ours);
    observation.devices().forEach(comparer::kernels);
  }

  private static String key(Bus bus, String name) {
    return bus.label() + " device " + name;
  }

  private void ours(OurDevice device) {
    String key = key(device.bus(), device.name());
    if (present.contains(key)) {
      tally.agree(Aspect.DEVICES);
    } else {
      tally.differ(
          Aspect.DEVICES, device.node().path(), key, instead(device), device.node().place());
    }
  }

  /** What the kernel calls the device of the same node. */
  private String instead(OurDevice device) {
    return Optional.ofNullable(firstAt.get(device.node().path()))
        .map(each -> key(each.bus(), each.name()))
        .orElse(NO_DEVICE);
  }

  private void kernels(ObservedDevice device) {
    Optional<OurDevice> same = ours.named(device.bus(), device.name());
    if (same.isPresent() && same.get().created()) {
      return;
    }
    if (same.isPresent() && same.get().madeByDriver()) {
      tally.agree(Aspect.DEVICES);
    } else if (isForeign(device)) {
      tally.leaveOut();
    } else if (same.isPresent() || !isCounted(device)) {
      tally.differ(
          Aspect.DEVICES,
          device.node().orElse(device.name()),
          device.node().filter(path -> !ours.hasNode(path)).isPresent()
              ? "no such node"
              : NO_DEVICE,
          key(device.bus(), device.name()),
          device.node().flatMap(ours::at).flatMap(found -> found.node().place()));
    }
  }

  /** The name of a created device that we call otherwise: counted there already. */
  private boolean isCounted(ObservedDevice device) {
    return device.node().flatMap(ours::at).filter(OurDevice::created).isPresent();
  }

  /** Whether it was not the walk over the device tree that made it. */
  private boolean isForeign(ObservedDevice device) {
    if (device.node().isEmpty()) {
      return true;
    }
    Optional<OurDevice> found = device.node().flatMap(ours::at);
    boolean further =
        found.filter(each -> present.contains(key(each.bus(), each.name()))).isPresent();
    return further || found.filter(OurDevice::madeByDriver).isPresent() || isPart(device);
  }

  /** Whether it stands below another device in sysfs that has a driver. */
  private boolean isPart(ObservedDevice device) {
    return device
        .parent()
        .filter(name -> !buses.contains(name) && driven.contains(name))
        .isPresent();
  }
}
