// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover.guest;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Properties that say something about the host and nothing about the device. */
final class HostProperties {
  /**
   * What every node is without: numbers of the host's tree, what is written anew, and how the host
   * keeps the device inside the guest.
   */
  private static final Set<String> SILENT =
      Set.of(
          "phandle",
          "linux,phandle",
          "name",
          "interrupt-parent",
          "iommus",
          "iommu-names",
          "iommu",
          "mmu-masters",
          "iommu-map",
          "iommu-map-mask");

  private static final String MSI = "message interrupts stay with the host";
  private static final String CLOCKS = "the host sets its clocks";
  private static final String MAP = "its interrupts lead to controllers of the host";
  private static final String DMA = "the guest's memory has other addresses";

  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("msi-parent", MSI),
          Map.entry("msi-map", MSI),
          Map.entry("msi-map-mask", MSI),
          Map.entry("interrupt-map", MAP),
          Map.entry("interrupt-map-mask", MAP),
          Map.entry("assigned-clocks", CLOCKS),
          Map.entry("assigned-clock-parents", CLOCKS),
          Map.entry("assigned-clock-rates", CLOCKS),
          Map.entry("dma-ranges", DMA),
          Map.entry("ranges", "the bus below it has other addresses in the guest"),
          Map.entry("operating-points-v2", "the host chooses its operating point"));

  private HostProperties() {}

  static boolean isSilent(String property) {
    return SILENT.contains(property);
  }

  /** Why a property does not go along; empty when its value decides. */
  static Optional<String> reason(String property) {
    return Optional.ofNullable(REASONS.get(property));
  }
}
