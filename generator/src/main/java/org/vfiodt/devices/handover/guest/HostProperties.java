// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover.guest;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Properties that say something about the host and nothing about the device. */
final class HostProperties {
  /** What every node is without: numbers of the host's tree, and what is written anew. */
  private static final Set<String> SILENT =
      Set.of("phandle", "linux,phandle", "name", "interrupt-parent", "iommu-names");

  private static final String IOMMU = "the host's IOMMU stays with the host";
  private static final String MSI = "message interrupts stay with the host";
  private static final String CLOCKS = "the host sets its clocks";
  private static final String MAP = "its interrupts lead to controllers of the host";
  private static final String DMA = "the guest's memory has other addresses";

  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("iommus", IOMMU),
          Map.entry("iommu", IOMMU),
          Map.entry("mmu-masters", IOMMU),
          Map.entry("iommu-map", IOMMU),
          Map.entry("iommu-map-mask", IOMMU),
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
