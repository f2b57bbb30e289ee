// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.dts.Node;

/**
 * A device that a tree describes, whether or not Linux makes one of it.
 *
 * @param created whether Linux makes it at boot without any driver's help
 * @param sysfsName its name below {@code /sys/bus/BUS/devices} once it exists; empty where only the
 *     running kernel knows, and on other buses
 * @param regions in the order of {@code reg}; those that Linux makes resources of
 * @param dmaWindows memory that its DMA reaches without an IOMMU; empty where nothing limits it
 * @param interrupts in the order of {@code interrupts}; those that Linux can map
 * @param masters ways in which it stands behind IOMMUs
 * @param group what moves with it; empty without an IOMMU and for what Linux does not make
 * @param uses what it and the nodes below it that are no devices need of others
 * @param clients what others need of it or of a node below it
 * @param reasons in the order of {@link ReasonKind}
 */
public record Device(
    Node node,
    Bus bus,
    boolean created,
    Optional<String> sysfsName,
    List<Region> regions,
    List<DmaWindow> dmaWindows,
    List<Interrupt> interrupts,
    List<Master> masters,
    Optional<IommuGroup> group,
    List<ResourceUse> uses,
    List<ResourceUse> clients,
    List<Reason> reasons) {
  public Device {
    Objects.requireNonNull(node);
    Objects.requireNonNull(bus);
    Objects.requireNonNull(sysfsName);
    regions = List.copyOf(regions);
    dmaWindows = List.copyOf(dmaWindows);
    interrupts = List.copyOf(interrupts);
    masters = List.copyOf(masters);
    Objects.requireNonNull(group);
    uses = List.copyOf(uses);
    clients = List.copyOf(clients);
    reasons = List.copyOf(reasons);
  }

  public Verdict verdict() {
    return reasons.stream()
        .map(reason -> reason.effect().best())
        .max(Comparator.naturalOrder())
        .orElse(Verdict.ASSIGNABLE);
  }

  /** The IOMMUs in front of it, each once. */
  public List<Node> iommus() {
    return masters.stream().map(Master::iommu).distinct().toList();
  }

  /** Whether one of the reasons is of this kind. */
  public boolean has(ReasonKind kind) {
    return reasons.stream().anyMatch(reason -> reason.kind() == kind);
  }

  /**
   * The kinds of reasons that the verdict rests on, each once; conditions where it is assignable.
   */
  public List<ReasonKind> deciding() {
    return reasons.stream()
        .filter(reason -> reason.effect().best() == verdict() && reason.effect() != Effect.LIMIT)
        .map(Reason::kind)
        .distinct()
        .toList();
  }

  /** What the host must do or do without while the device is assigned. */
  public List<Reason> conditions() {
    return reasons.stream().filter(reason -> reason.effect() == Effect.CONDITION).toList();
  }
}
