// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.observed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.devices.Bus;
import org.vfiodt.devices.BusNode;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Platform;
import org.vfiodt.dts.Node;

/** The devices and buses of a platform by what kernels call them. */
final class OurDevices {
  private record Key(Bus bus, String name) {}

  private final List<OurDevice> all = new ArrayList<>();
  private final Map<Key, OurDevice> byName = new HashMap<>();
  private final Map<String, OurDevice> byPath = new HashMap<>();
  private final Map<String, List<OurDevice>> byNodeName = new HashMap<>();
  private final Set<String> paths = new HashSet<>();

  /** What the kernel calls its devices. */
  private final Set<Key> called = new HashSet<>();

  private OurDevices() {}

  /** A device whose name only the kernel knows is called what the observation calls it. */
  static OurDevices of(Platform platform, Observation observation) {
    Map<String, String> nameAt = new HashMap<>();
    observation.devices().forEach(each -> each.node().ifPresent(n -> nameAt.put(n, each.name())));
    OurDevices ours = new OurDevices();
    observation.devices().forEach(each -> ours.called.add(new Key(each.bus(), each.name())));
    platform.tree().nodes().forEach(node -> ours.paths.add(node.path()));
    Set<Node> devices = new HashSet<>();
    for (Device each : platform.devices()) {
      devices.add(each.node());
      Optional<String> name =
          each.sysfsName().or(() -> Optional.ofNullable(nameAt.get(each.node().path())));
      ours.add(
          new OurDevice(
              each.node(), each.bus(), name.orElse(""), each.created(), Optional.of(each)));
    }
    for (BusNode each : platform.buses()) {
      if (!devices.contains(each.node())) {
        String name = each.sysfsName().orElse(nameAt.getOrDefault(each.node().path(), ""));
        ours.add(new OurDevice(each.node(), Bus.PLATFORM, name, true, Optional.empty()));
      }
    }
    observation.devices().forEach(ours::alias);
    return ours;
  }

  /** A device that board code names otherwise is still the device of its node. */
  private void alias(ObservedDevice device) {
    Optional<OurDevice> own = device.node().flatMap(this::at).filter(OurDevice::created);
    if (own.isPresent() && !isThere(own.get())) {
      byName.putIfAbsent(new Key(device.bus(), device.name()), own.get());
    }
  }

  private void add(OurDevice device) {
    all.add(device);
    byPath.put(device.node().path(), device);
    byNodeName.computeIfAbsent(device.node().name(), key -> new ArrayList<>()).add(device);
    if (!device.name().isEmpty()) {
      byName.putIfAbsent(new Key(device.bus(), device.name()), device);
    }
  }

  /** Whether the kernel has a device of this name, on the same bus. */
  boolean isThere(OurDevice device) {
    return called.contains(new Key(device.bus(), device.name()));
  }

  List<OurDevice> all() {
    return all;
  }

  Optional<OurDevice> named(Bus bus, String name) {
    return Optional.ofNullable(byName.get(new Key(bus, name)));
  }

  /** On either bus. A name without an address could be anybody's: {@code timer}. */
  Optional<OurDevice> named(String name) {
    return name.indexOf('.') < 0
        ? Optional.empty()
        : named(Bus.PLATFORM, name).or(() -> named(Bus.AMBA, name));
  }

  Optional<OurDevice> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  boolean hasNode(String path) {
    return paths.contains(path);
  }

  /** Nodes that are called so, with their unit address. */
  List<OurDevice> ofNodeName(String name) {
    return byNodeName.getOrDefault(name, List.of());
  }
}
