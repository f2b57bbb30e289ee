// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.hypervisor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.InterruptLine;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.Region;
import org.vfiodt.devices.address.RegionIndex;
import org.vfiodt.dts.Node;

/** Devices that stay with the host, and what they have in common with those that go. */
public final class Strangers {
  private static final int MOST_NAMED = 4;
  private static final int MOST_FOUND = 100;

  /** An input of an interrupt controller. */
  private record Input(Node controller, OptionalLong number) {}

  private final List<Device> staying;
  private final RegionIndex regions;
  private final Map<Input, Set<Node>> raising = new HashMap<>();

  private Strangers(List<Device> staying) {
    this.staying = staying;
    this.regions =
        new RegionIndex(
            staying.stream()
                .flatMap(
                    device ->
                        device.regions().stream()
                            .map(region -> new RegionIndex.Owned(region, device.node())))
                .toList());
    for (Device device : staying) {
      device.interrupts().stream()
          .flatMap(interrupt -> interrupt.lines().stream())
          .forEach(
              line ->
                  raising
                      .computeIfAbsent(input(line), key -> new LinkedHashSet<>())
                      .add(device.node()));
    }
  }

  public static Strangers of(Platform platform, List<WholeDevice> going) {
    Set<Node> gone = new HashSet<>();
    going.forEach(whole -> whole.parts().forEach(part -> gone.add(part.node())));
    return new Strangers(
        platform.devices().stream()
            .filter(device -> !gone.contains(device.node()))
            .filter(WholeDevice::isThere)
            .toList());
  }

  private static Input input(InterruptLine line) {
    return new Input(line.controller(), line.hardware());
  }

  /** The stream ids of those behind IOMMUs of some kinds. */
  public StrangeStreams streams(Predicate<Node> iommus) {
    return new StrangeStreams(staying, iommus);
  }

  /** Those with registers on a page of a region of a device. */
  public List<Node> onPagesOf(Device device, Region region) {
    return near(device, region, (other, owner) -> true);
  }

  /** Those with registers inside a region of a device. */
  public List<Node> inside(Device device, Region region) {
    return near(device, region, (other, owner) -> other.overlaps(region));
  }

  /** What a device stands on or holds is no stranger to it. */
  private List<Node> near(Device device, Region region, BiPredicate<Region, Node> wanted) {
    String path = device.node().path();
    BiPredicate<Region, Node> apart =
        (other, owner) ->
            !path.startsWith(owner.path() + "/") && !owner.path().startsWith(path + "/");
    return List.copyOf(regions.near(region, wanted.and(apart), MOST_FOUND));
  }

  /** Those whose interrupts come to the same input, directly or through other controllers. */
  public List<Node> raising(InterruptLine line) {
    return line.hardware().isPresent()
        ? List.copyOf(raising.getOrDefault(input(line), Set.of()))
        : List.of();
  }

  /** The paths of the first few, and how many more there are. */
  public static String names(List<Node> nodes) {
    return nodes.stream().map(Node::path).limit(MOST_NAMED).collect(Collectors.joining(", "))
        + (nodes.size() > MOST_NAMED ? " and " + (nodes.size() - MOST_NAMED) + " more" : "");
  }
}
