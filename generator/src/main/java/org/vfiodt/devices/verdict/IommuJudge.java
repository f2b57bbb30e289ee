// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.verdict;

import java.util.List;
import java.util.Map;
import org.vfiodt.devices.DmaWindow;
import org.vfiodt.devices.IommuGroup;
import org.vfiodt.devices.Master;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.dts.Node;

/** Whether something keeps the DMA of a device inside the memory that it was given. */
final class IommuJudge implements Judge {
  private final TreeIndex tree;
  private final Map<Node, IommuGroup> groups;

  IommuJudge(TreeIndex tree, Map<Node, IommuGroup> groups) {
    this.tree = tree;
    this.groups = groups;
  }

  @Override
  public void judge(Evidence device, Reasons reasons) {
    Node node = device.node();
    device
        .masters()
        .broken()
        .ifPresent(
            broken ->
                reasons.add(ReasonKind.IOMMU_UNRESOLVED, broken.at(), broken.why(), List.of()));
    boolean reachesMemory = !device.presence().is(ReasonKind.OTHER_BUS);
    boolean silent = device.masters().found().isEmpty() && device.masters().broken().isEmpty();
    if (silent && reachesMemory && node.property("reg").isPresent()) {
      reasons.add(ReasonKind.NO_IOMMU, "compatible", "no IOMMU is described for it");
    }
    boolean guarded =
        !device.masters().found().isEmpty()
            && device.masters().found().stream().allMatch(way -> tree.isReachable(way.iommu()));
    if (!device.dmaWindows().isEmpty() && !guarded) {
      reasons.add(
          ReasonKind.DMA_WINDOW,
          "compatible",
          "its DMA reaches memory only at "
              + Names.list(device.dmaWindows().stream().map(DmaWindow::toString).toList()));
    }
    device.masters().found().stream()
        .map(Master::iommu)
        .distinct()
        .filter(iommu -> !tree.isReachable(iommu))
        .forEach(
            iommu ->
                reasons.add(
                    ReasonKind.IOMMU_DISABLED,
                    Reasons.place(iommu, "status"),
                    "its IOMMU " + iommu.path() + " is disabled",
                    List.of(iommu)));
    List<Node> others =
        groups.containsKey(node)
            ? groups.get(node).members().stream()
                .filter(other -> other != node)
                .limit(Reasons.MOST_OTHERS)
                .toList()
            : List.of();
    if (!others.isEmpty()) {
      reasons.add(
          ReasonKind.STREAM_SHARED,
          device.masters().found().get(0).at(),
          "its IOMMU does not tell it from " + Names.of(others),
          others);
    }
  }
}
