// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.xen;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Interrupt;
import org.vfiodt.devices.Region;
import org.vfiodt.dts.Node;
import org.vfiodt.render.hypervisor.Gic;

/** What devices bring into a guest of Xen. */
public final class XenGuest {
  private final Gic gic;
  private final Map<Node, Device> protectedDevices = new LinkedHashMap<>();
  private final NavigableMap<Long, Pages> pages = new TreeMap<>();
  private final Set<Integer> interrupts;

  XenGuest(Gic gic, List<Device> protectedDevices, List<Pages> pages, List<Integer> interrupts) {
    this.gic = Objects.requireNonNull(gic);
    protectedDevices.forEach(device -> this.protectedDevices.put(device.node(), device));
    pages.forEach(each -> this.pages.put(each.frame(), each));
    this.interrupts = new LinkedHashSet<>(interrupts);
  }

  /** Those whose DMA Xen leads through an IOMMU, in the order in which they were chosen. */
  public List<Device> protectedDevices() {
    return List.copyOf(protectedDevices.values());
  }

  public boolean isProtected(Device device) {
    return protectedDevices.containsKey(device.node());
  }

  /** In rising order of the host's frames, no page twice. */
  public List<Pages> pages() {
    return List.copyOf(pages.values());
  }

  /** Numbers of the GIC, in rising order. */
  public List<Integer> interrupts() {
    return List.copyOf(interrupts);
  }

  /** Where the guest finds a region; where the host has it when the guest does not get it. */
  public long address(Region region) {
    return pagesOf(region).map(each -> each.inGuest(region.address())).orElse(region.address());
  }

  /** The pages of a device. */
  public List<Pages> pagesOf(Device device) {
    return device.regions().stream().flatMap(own -> pagesOf(own).stream()).distinct().toList();
  }

  private Optional<Pages> pagesOf(Region region) {
    long frame = Long.divideUnsigned(region.address(), Pages.SIZE);
    return Optional.ofNullable(pages.floorEntry(frame))
        .map(Map.Entry::getValue)
        .filter(each -> each.hold(region.address()));
  }

  /** The number of an interrupt among the SPIs; empty when the guest does not get it. */
  public OptionalLong spi(Interrupt interrupt) {
    OptionalLong number = XenPlanner.number(gic, interrupt);
    boolean given = number.isPresent() && interrupts.contains((int) number.getAsLong());
    return given ? OptionalLong.of(number.getAsLong() - Gic.FIRST_SPI) : OptionalLong.empty();
  }
}
