// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/**
 * The IOMMUs in front of a device, in each way that trees have written it: {@code iommus} with
 * specifiers, the older {@code iommu} with bare phandles, and {@code mmu-masters} on the IOMMU.
 */
final class IommuFinder {
  private final DeviceTree tree;
  private final List<Node> namingMasters;

  IommuFinder(DeviceTree tree) {
    this.tree = tree;
    this.namingMasters =
        tree.nodes().stream().filter(node -> node.property("mmu-masters").isPresent()).toList();
  }

  List<Node> iommus(Node node) {
    List<Node> found = new ArrayList<>(withSpecifiers(Cells.list(node, "iommus")));
    Cells.list(node, "iommu").forEach(phandle -> tree.byPhandle(phandle).ifPresent(found::add));
    node.phandle().ifPresent(phandle -> found.addAll(thatName(phandle)));
    return found.stream().distinct().toList();
  }

  private List<Node> withSpecifiers(List<Long> cells) {
    List<Node> found = new ArrayList<>();
    int at = 0;
    while (at < cells.size()) {
      Optional<Node> iommu = tree.byPhandle(cells.get(at));
      Optional<Long> width =
          iommu.flatMap(node -> node.property("#iommu-cells")).flatMap(Property::cell);
      if (width.isEmpty() || width.get() > cells.size()) {
        break;
      }
      found.add(iommu.get());
      at += 1 + width.get().intValue();
    }
    return found;
  }

  private List<Node> thatName(long phandle) {
    return namingMasters.stream().filter(node -> masters(node).contains(phandle)).toList();
  }

  /** Masters by phandle; what stands between them are their stream numbers. */
  private Set<Long> masters(Node iommu) {
    Set<Long> found = new TreeSet<>();
    List<Long> cells = Cells.list(iommu, "mmu-masters");
    int at = 0;
    while (at < cells.size()) {
      Optional<Node> master = tree.byPhandle(cells.get(at));
      if (master.isEmpty()) {
        break;
      }
      found.add(cells.get(at));
      long width = Cells.list(master.get(), "#stream-id-cells").stream().findFirst().orElse(0L);
      at += 1 + (int) Math.min(width, cells.size());
    }
    return found;
  }
}
