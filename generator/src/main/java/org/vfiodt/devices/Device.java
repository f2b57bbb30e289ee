// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.dts.Node;

/**
 * A device that Linux makes of a node.
 *
 * @param sysfsName its name below {@code /sys/bus/BUS/devices}; empty where only the running kernel
 *     knows
 * @param regions in the order of {@code reg}
 * @param interrupts in the order of {@code interrupts}
 * @param iommus nodes of the IOMMUs in front of it
 * @param reasons in a fixed order
 */
public record Device(
    Node node,
    Bus bus,
    Optional<String> sysfsName,
    List<Region> regions,
    List<Interrupt> interrupts,
    List<Node> iommus,
    List<Reason> reasons) {
  public Device {
    Objects.requireNonNull(node);
    Objects.requireNonNull(bus);
    Objects.requireNonNull(sysfsName);
    regions = List.copyOf(regions);
    interrupts = List.copyOf(interrupts);
    iommus = List.copyOf(iommus);
    reasons = List.copyOf(reasons);
  }

  public Verdict verdict() {
    return reasons.stream()
        .map(reason -> reason.kind().worst())
        .max(Comparator.naturalOrder())
        .orElse(Verdict.ASSIGNABLE);
  }
}
