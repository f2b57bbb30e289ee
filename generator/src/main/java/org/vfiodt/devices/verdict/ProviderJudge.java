// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.verdict;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.devices.InterruptController;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.devices.ResourceType;
import org.vfiodt.devices.ResourceUse;
import org.vfiodt.dts.Node;

/** Who loses what when a device goes away from the host. */
final class ProviderJudge implements Judge {
  private final Map<Node, List<ResourceUse>> clients;
  private final Set<Node> roots;
  private final Set<Node> iommus;

  /**
   * @param clients what others use of a device
   */
  ProviderJudge(
      Map<Node, List<ResourceUse>> clients,
      List<InterruptController> controllers,
      List<Node> iommus) {
    this.clients = clients;
    this.roots =
        new LinkedHashSet<>(
            controllers.stream()
                .filter(InterruptController::root)
                .map(InterruptController::node)
                .toList());
    this.iommus = new LinkedHashSet<>(iommus);
  }

  @Override
  public void judge(Evidence device, Reasons reasons) {
    Node node = device.node();
    if (roots.contains(node)) {
      reasons.add(
          ReasonKind.PROVIDER,
          "interrupt-controller",
          "is a root interrupt controller: every interrupt of the machine ends there");
    }
    if (iommus.contains(node)) {
      reasons.add(
          ReasonKind.PROVIDER, "#iommu-cells", "is an IOMMU: it is what keeps devices apart");
    }
    Map<ResourceType, Set<Node>> losers = new EnumMap<>(ResourceType.class);
    Map<ResourceType, ResourceUse> first = new EnumMap<>(ResourceType.class);
    for (ResourceUse use : clients.getOrDefault(node, List.of())) {
      losers.computeIfAbsent(use.type(), key -> new LinkedHashSet<>()).add(use.user());
      first.putIfAbsent(use.type(), use);
    }
    losers.forEach(
        (type, users) ->
            kind(type)
                .filter(kind -> !known(node, type))
                .ifPresent(kind -> add(node, type, kind, List.copyOf(users), reasons)));
  }

  /** What has been said of the device already. */
  private boolean known(Node node, ResourceType type) {
    return type == ResourceType.INTERRUPT && roots.contains(node)
        || type == ResourceType.IOMMU && iommus.contains(node);
  }

  private static Optional<ReasonKind> kind(ResourceType type) {
    return switch (type) {
      case CLOCK, RESET, POWER_DOMAIN, SUPPLY, PINS, GPIO, SYSCON, INTERRUPT, IOMMU ->
          Optional.of(ReasonKind.PROVIDER);
      case DMA -> Optional.of(ReasonKind.DMA_PROVIDER);
      case PHY, INTERCONNECT, MAILBOX, NVMEM, PWM, SERVICE ->
          Optional.of(ReasonKind.SERVICE_PROVIDER);
      case MEMORY -> Optional.empty();
    };
  }

  private static void add(
      Node node, ResourceType type, ReasonKind kind, List<Node> users, Reasons reasons) {
    reasons.add(kind, Reasons.place(node, cells(type)), text(type) + Names.of(users), users);
  }

  private static String text(ResourceType type) {
    return switch (type) {
      case CLOCK -> "gives clocks to ";
      case RESET -> "holds the resets of ";
      case POWER_DOMAIN -> "switches the power of ";
      case SUPPLY -> "is behind the supply of ";
      case PINS -> "sets the pins of ";
      case GPIO -> "has the GPIOs of ";
      case SYSCON -> "holds system registers of ";
      case INTERRUPT -> "passes on the interrupts of ";
      case IOMMU -> "is the IOMMU of ";
      case DMA -> "is the DMA controller of ";
      case PHY -> "is the PHY of ";
      case INTERCONNECT -> "is the interconnect of ";
      case MAILBOX -> "is the mailbox of ";
      case NVMEM -> "holds the fuses of ";
      case PWM -> "is the PWM of ";
      case SERVICE, MEMORY -> "serves ";
    };
  }

  private static String cells(ResourceType type) {
    return switch (type) {
      case CLOCK -> "#clock-cells";
      case RESET -> "#reset-cells";
      case POWER_DOMAIN -> "#power-domain-cells";
      case GPIO -> "gpio-controller";
      case INTERRUPT -> "interrupt-controller";
      case DMA -> "#dma-cells";
      case PHY -> "#phy-cells";
      default -> "compatible";
    };
  }
}
