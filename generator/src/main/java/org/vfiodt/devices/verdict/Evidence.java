// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.verdict;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.devices.Bus;
import org.vfiodt.devices.DmaWindow;
import org.vfiodt.devices.Region;
import org.vfiodt.devices.ResourceUse;
import org.vfiodt.devices.address.Registers;
import org.vfiodt.devices.interrupt.Interrupts;
import org.vfiodt.devices.iommu.Masters;
import org.vfiodt.dts.Node;

/**
 * All that is known of a device before it is judged.
 *
 * @param present whether it is there for Linux, which makes a device of it or has taken it before
 * @param created as {@link org.vfiodt.devices.Device} has it
 * @param sysfsName as {@link org.vfiodt.devices.Device} has it
 * @param uses what it and the parts of it need
 * @param parts nodes of devices below it that its driver makes, available ones only
 */
public record Evidence(
    Node node,
    Bus bus,
    Presence presence,
    boolean present,
    boolean created,
    Optional<String> sysfsName,
    Registers registers,
    List<DmaWindow> dmaWindows,
    Interrupts interrupts,
    Masters masters,
    List<ResourceUse> uses,
    List<Node> parts) {
  public Evidence {
    Objects.requireNonNull(node);
    Objects.requireNonNull(bus);
    Objects.requireNonNull(presence);
    Objects.requireNonNull(sysfsName);
    Objects.requireNonNull(registers);
    dmaWindows = List.copyOf(dmaWindows);
    Objects.requireNonNull(interrupts);
    Objects.requireNonNull(masters);
    uses = List.copyOf(uses);
    parts = List.copyOf(parts);
  }

  /** Regions that become resources: an AMBA device has one. */
  public List<Region> regions() {
    List<Region> all = registers.regions();
    return bus == Bus.AMBA && all.size() > 1 ? all.subList(0, 1) : all;
  }
}
