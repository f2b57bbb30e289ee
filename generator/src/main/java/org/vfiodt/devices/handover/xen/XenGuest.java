// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover.xen;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Interrupt;
import org.vfiodt.devices.Region;
import org.vfiodt.devices.handover.hypervisor.Gic;

/**
 * What devices bring into a guest of Xen.
 *
 * @param protectedDevices whose DMA Xen leads through an IOMMU
 * @param pages in rising order of the host's frames, no page twice
 * @param interrupts numbers of the GIC, in rising order
 */
public record XenGuest(
    Gic gic, List<Device> protectedDevices, List<Pages> pages, List<Integer> interrupts) {
  public XenGuest {
    Objects.requireNonNull(gic);
    protectedDevices = List.copyOf(protectedDevices);
    pages = List.copyOf(pages);
    interrupts = List.copyOf(interrupts);
  }

  /** Where the guest finds a region; where the host has it when the guest does not get it. */
  public long address(Region region) {
    return pages.stream()
        .filter(each -> each.hold(region.address()))
        .findFirst()
        .map(each -> each.inGuest(region.address()))
        .orElse(region.address());
  }

  /** The pages of a device. */
  public List<Pages> pagesOf(Device device) {
    return pages.stream()
        .filter(each -> device.regions().stream().anyMatch(own -> each.hold(own.address())))
        .toList();
  }

  /** The number of an interrupt among the SPIs; empty when the guest does not get it. */
  public OptionalLong spi(Interrupt interrupt) {
    OptionalLong number = XenPlanner.number(gic, interrupt);
    boolean given = number.isPresent() && interrupts.contains((int) number.getAsLong());
    return given ? OptionalLong.of(number.getAsLong() - Gic.FIRST_SPI) : OptionalLong.empty();
  }
}
