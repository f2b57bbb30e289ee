// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.verdict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.devices.LinuxRule;
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.Master;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.devices.iommu.Smmu;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.dts.Node;

/**
 * Whether VFIO takes a device at all: since Linux 5.19 only behind an IOMMU whose driver promises
 * that DMA is coherent (device_iommu_capable with IOMMU_CAP_CACHE_COHERENCY, in
 * drivers/vfio/vfio_main.c of 6.1). The drivers of an SMMU promise what {@code dma-coherent} says;
 * most others promise nothing.
 */
final class CoherencyJudge implements Judge {
  /** Always promised: drivers/iommu/virtio-iommu.c, drivers/iommu/arm/arm-smmu/qcom_iommu.c. */
  private static final Set<String> PROMISING =
      Set.of("virtio,mmio", "virtio,pci-iommu", "qcom,msm-iommu-v1", "qcom,msm-iommu-v2");

  private static final Set<String> EXYNOS = Set.of("samsung,exynos-sysmmu");

  private final TreeIndex tree;
  private final LinuxRules rules;

  CoherencyJudge(TreeIndex tree, LinuxRules rules) {
    this.tree = tree;
    this.rules = rules;
  }

  @Override
  public void judge(Evidence device, Reasons reasons) {
    if (!rules.has(LinuxRule.VFIO_WANTS_COHERENCY)) {
      return;
    }
    List<Node> without =
        device.masters().found().stream()
            .map(Master::iommu)
            .distinct()
            .filter(tree::isReachable)
            .filter(iommu -> !promises(iommu, device.node()))
            .toList();
    if (!without.isEmpty()) {
      reasons.add(
          ReasonKind.IOMMU_INCOHERENT,
          Reasons.place(without.get(0), "compatible"),
          "VFIO wants coherent DMA, which the driver of "
              + Names.of(without)
              + " does not promise"
              + (Smmu.is(without.get(0)) ? " without dma-coherent" : ""),
          without);
    }
  }

  private boolean promises(Node iommu, Node device) {
    if (Smmu.is(iommu)) {
      return isCoherent(iommu) || !Smmu.isThird(iommu) && isCoherent(device);
    }
    return TreeIndex.isCompatible(iommu, PROMISING)
        || TreeIndex.isCompatible(iommu, EXYNOS) && rules.has(LinuxRule.EXYNOS_IOMMU_CAPABLE);
  }

  /** The nearest of the node and those above it that says something (of_dma_is_coherent). */
  private boolean isCoherent(Node node) {
    for (Optional<Node> at = Optional.of(node); at.isPresent(); at = tree.parentOf(at.get())) {
      if (at.get().property("dma-coherent").isPresent()) {
        return true;
      }
      if (at.get().property("dma-noncoherent").isPresent()) {
        return false;
      }
    }
    return false;
  }
}
