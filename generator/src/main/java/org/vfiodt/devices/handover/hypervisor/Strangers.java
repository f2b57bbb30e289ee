// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover.hypervisor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Interrupt;
import org.vfiodt.devices.InterruptLine;
import org.vfiodt.devices.Master;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.Region;
import org.vfiodt.dts.Node;

/** Devices that stay with the host, and what they have in common with those that go. */
public final class Strangers {
  private static final int MOST_NAMED = 4;

  private final List<Device> staying;

  private Strangers(List<Device> staying) {
    this.staying = staying;
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

  /** Those with registers on a page of a region of a device. */
  public List<Node> onPagesOf(Device device, Region region) {
    return with(device, other -> other.regions().stream().anyMatch(region::sharesPage));
  }

  /** Those with registers inside a region of a device. */
  public List<Node> inside(Device device, Region region) {
    return with(device, other -> other.regions().stream().anyMatch(region::overlaps));
  }

  /** What a device stands on or holds is no stranger to it. */
  private List<Node> with(Device device, Predicate<Device> wanted) {
    String path = device.node().path();
    return nodes(
        staying.stream()
            .filter(other -> !path.startsWith(other.node().path() + "/"))
            .filter(other -> !other.node().path().startsWith(path + "/"))
            .filter(wanted));
  }

  /** Those whose interrupts come to the same input, directly or through other controllers. */
  public List<Node> raising(InterruptLine line) {
    return nodes(
        staying.stream()
            .filter(
                other ->
                    other.interrupts().stream()
                        .map(Interrupt::lines)
                        .anyMatch(lines -> lines.stream().anyMatch(line::same))));
  }

  /** Those that an IOMMU of one of some kinds takes for a master, were it behind that IOMMU. */
  public List<Node> withStream(Master master, Predicate<Node> iommus) {
    return nodes(
        staying.stream()
            .filter(
                other ->
                    other.masters().stream()
                        .filter(way -> iommus.test(way.iommu()))
                        .anyMatch(way -> sameId(master, way))));
  }

  private static boolean sameId(Master master, Master other) {
    return master.id().isPresent()
        && other.id().isPresent()
        && ((master.id().get() ^ other.id().get()) & ~(master.mask() | other.mask())) == 0;
  }

  private static List<Node> nodes(Stream<Device> devices) {
    return devices.map(Device::node).toList();
  }

  /** The paths of the first few, and how many more there are. */
  public static String names(List<Node> nodes) {
    return nodes.stream().map(Node::path).limit(MOST_NAMED).collect(Collectors.joining(", "))
        + (nodes.size() > MOST_NAMED ? " and " + (nodes.size() - MOST_NAMED) + " more" : "");
  }
}
