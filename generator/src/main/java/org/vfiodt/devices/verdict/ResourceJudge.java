// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.verdict;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.devices.ResourceType;
import org.vfiodt.devices.ResourceUse;
import org.vfiodt.devices.resource.UseIndex;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.dts.Node;

/**
 * What a device needs of devices that stay with the host. A provider that nobody else uses, or that
 * cannot be switched at all, is no obstacle.
 */
final class ResourceJudge implements Judge {
  private static final Map<ResourceType, ReasonKind> SHARED =
      new EnumMap<>(
          Map.of(
              ResourceType.CLOCK, ReasonKind.CLOCK_SHARED,
              ResourceType.RESET, ReasonKind.RESET_SHARED,
              ResourceType.POWER_DOMAIN, ReasonKind.POWER_DOMAIN_SHARED,
              ResourceType.SUPPLY, ReasonKind.SUPPLY_SHARED,
              ResourceType.PINS, ReasonKind.PINS_SHARED));

  private final TreeIndex tree;
  private final UseIndex index;

  ResourceJudge(TreeIndex tree, UseIndex index) {
    this.tree = tree;
    this.index = index;
  }

  @Override
  public void judge(Evidence device, Reasons reasons) {
    Map<ReasonKind, List<ResourceUse>> together = new EnumMap<>(ReasonKind.class);
    for (ResourceUse use : device.uses()) {
      if (tree.isWithin(use.provider(), device.node()) || UseIndex.isFixed(use)) {
        continue;
      }
      ReasonKind shared = SHARED.get(use.type());
      List<Node> sharers = shared == null ? List.of() : index.sharers(use, device.node());
      if (!sharers.isEmpty()) {
        reasons.add(
            shared, use.at(), Uses.name(use) + " is also used by " + Names.of(sharers), sharers);
      } else {
        kind(use, device.node())
            .ifPresent(kind -> together.computeIfAbsent(kind, key -> new ArrayList<>()).add(use));
      }
    }
    together.forEach((kind, uses) -> add(kind, uses, reasons));
  }

  /** The IOMMU of a device stays with the host, which keeps up what it needs for itself. */
  private static List<Node> strangers(List<Node> sharers, Evidence device) {
    return sharers.stream()
        .filter(node -> device.masters().found().stream().noneMatch(way -> way.iommu() == node))
        .toList();
  }

  private Optional<ReasonKind> kind(ResourceUse use, Node device) {
    return switch (use.type()) {
      case CLOCK, RESET, POWER_DOMAIN, SUPPLY ->
          index.servesOthers(use, device) ? Optional.of(ReasonKind.HOST_MANAGED) : Optional.empty();
      case DMA -> Optional.of(ReasonKind.DMA_CHANNEL);
      case GPIO, PHY, INTERCONNECT, MAILBOX, NVMEM, PWM, SERVICE ->
          Optional.of(ReasonKind.HOST_SERVICE);
      case SYSCON -> Optional.of(ReasonKind.SYSCON);
      case MEMORY -> Optional.of(ReasonKind.MEMORY_REGION);
      case PINS, INTERRUPT, IOMMU -> Optional.empty();
    };
  }

  private static void add(ReasonKind kind, List<ResourceUse> uses, Reasons reasons) {
    String what = Names.list(uses.stream().map(Uses::name).toList());
    reasons.add(
        kind,
        uses.get(0).at(),
        front(kind) + what,
        uses.stream().map(ResourceUse::provider).toList());
  }

  private static String front(ReasonKind kind) {
    return switch (kind) {
      case HOST_MANAGED -> "only the host can switch ";
      case DMA_CHANNEL -> "its data goes through ";
      case SYSCON -> "part of its control lies in ";
      case MEMORY_REGION -> "needs the reserved ";
      default -> "needs of the host ";
    };
  }
}
