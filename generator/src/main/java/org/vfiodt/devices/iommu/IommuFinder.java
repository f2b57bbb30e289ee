// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.iommu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vfiodt.devices.DevicesCode;
import org.vfiodt.devices.Master;
import org.vfiodt.devices.tree.Cells;
import org.vfiodt.devices.tree.PhandleEntry;
import org.vfiodt.devices.tree.PhandleList;
import org.vfiodt.devices.tree.Problems;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/**
 * The IOMMUs in front of a node, in each way that trees have written it: {@code iommus} with
 * specifiers, {@code iommu-map} of a host bridge, the older {@code iommu} with bare phandles, and
 * {@code mmu-masters} on the IOMMU. Nothing is inherited from the nodes above.
 */
public final class IommuFinder {
  private static final int MAP_WIDTH = 4;

  private final TreeIndex tree;
  private final PhandleList phandles;
  private final Problems problems;
  private final Map<Node, List<Master>> named = new HashMap<>();
  private final Set<Node> iommus = new HashSet<>();

  public IommuFinder(TreeIndex tree, PhandleList phandles, Problems problems) {
    this.tree = tree;
    this.phandles = phandles;
    this.problems = problems;
    for (Node node : tree.nodes()) {
      if (node.property("#iommu-cells").isPresent()) {
        iommus.add(node);
      }
      node.property("mmu-masters").ifPresent(property -> namesMasters(node, property));
    }
  }

  /** Every IOMMU of the tree, in the order of the source. */
  public List<Node> iommus() {
    return tree.nodes().stream().filter(iommus::contains).toList();
  }

  public Masters masters(Node node) {
    List<Master> found = new ArrayList<>();
    Optional<Masters.Broken> broken = Optional.empty();
    Optional<Property> said = node.property("iommus");
    if (said.isPresent()) {
      List<PhandleEntry> entries = phandles.entries(node, said.get(), "#iommu-cells");
      for (PhandleEntry entry : entries) {
        entry.node().ifPresent(iommu -> found.add(master(iommu, entry)));
      }
      if (cells(entries) < said.get().length() / 4) {
        broken =
            Optional.of(
                new Masters.Broken(
                    "its iommus cannot be followed behind entry " + entries.size(),
                    said.get().placeOf(4 * cells(entries))));
      }
    }
    Optional<Property> map = node.property("iommu-map");
    if (map.isPresent()) {
      Optional<Masters.Broken> torn = mapped(node, map.get(), found);
      broken = broken.isPresent() ? broken : torn;
    }
    bare(node, found);
    found.addAll(named.getOrDefault(node, List.of()));
    return new Masters(found, broken);
  }

  private static int cells(List<PhandleEntry> entries) {
    return entries.stream().mapToInt(entry -> 1 + entry.arguments().size()).sum();
  }

  private static Master master(Node iommu, PhandleEntry entry) {
    List<Long> cells = entry.arguments();
    Optional<Long> id = cells.isEmpty() ? Optional.empty() : Optional.of(cells.get(0));
    return new Master(iommu, cells, id, mask(iommu, cells), entry.at());
  }

  /** An SMMU takes a mask as second cell, or one for all masters; elsewhere cells are no masks. */
  private static long mask(Node iommu, List<Long> cells) {
    boolean smmu = Smmu.is(iommu);
    if (smmu && cells.size() == 2) {
      return cells.get(1);
    }
    return smmu ? Cells.first(iommu, "stream-match-mask").orElse(0L) : 0L;
  }

  /** What a host bridge says about the devices behind it: id, phandle, id at the IOMMU, length. */
  private Optional<Masters.Broken> mapped(Node node, Property map, List<Master> found) {
    List<Long> cells = Cells.list(map);
    if (cells.isEmpty() || map.length() % (4 * MAP_WIDTH) != 0) {
      problems.add(
          DevicesCode.IOMMU_MAP,
          node,
          map,
          0,
          "iommu-map has " + map.length() + " bytes, no multiple of " + 4 * MAP_WIDTH);
      return torn(map, 0);
    }
    long mask = Cells.first(node, "iommu-map-mask").orElse(0xffffffffL);
    for (int at = 0; at < cells.size(); at += MAP_WIDTH) {
      Optional<Node> iommu = tree.byPhandle(cells.get(at + 1));
      if (iommu.isEmpty()) {
        problems.add(
            DevicesCode.IOMMU_MAP,
            node,
            map,
            4 * (at + 1),
            "iommu-map names phandle " + cells.get(at + 1) + ", which no node has");
        continue;
      }
      if ((cells.get(at) & ~mask) != 0) {
        problems.add(
            DevicesCode.IOMMU_MAP,
            node,
            map,
            4 * at,
            "an id of iommu-map has bits outside iommu-map-mask: Linux reads no further");
        return torn(map, at);
      }
      found.add(
          new Master(
              iommu.get(),
              List.of(cells.get(at + 2)),
              Optional.of(cells.get(at + 2)),
              0,
              map.placeOf(4 * (at + 1))));
    }
    return Optional.empty();
  }

  private static Optional<Masters.Broken> torn(Property map, int at) {
    String why = "its iommu-map cannot be followed behind entry " + at / MAP_WIDTH;
    return Optional.of(new Masters.Broken(why, map.placeOf(4 * at)));
  }

  /** {@code iommu = <&a &b>}, as Exynos had it before there was a binding. */
  private void bare(Node node, List<Master> found) {
    Optional<Property> property = node.property("iommu");
    if (property.isEmpty()) {
      return;
    }
    List<Long> cells = Cells.list(property.get());
    for (int i = 0; i < cells.size(); i++) {
      Optional<Node> iommu = tree.byPhandle(cells.get(i));
      if (iommu.isPresent()) {
        iommus.add(iommu.get());
        found.add(
            new Master(iommu.get(), List.of(), Optional.empty(), 0, property.get().placeOf(4 * i)));
      }
    }
  }

  private void namesMasters(Node iommu, Property property) {
    iommus.add(iommu);
    List<PhandleEntry> entries =
        phandles.entries(iommu, property, "#stream-id-cells", OptionalInt.of(0));
    for (PhandleEntry entry : entries) {
      if (entry.node().isEmpty()) {
        continue;
      }
      List<Master> masters = named.computeIfAbsent(entry.node().get(), key -> new ArrayList<>());
      for (Long id : entry.arguments()) {
        masters.add(new Master(iommu, List.of(id), Optional.of(id), 0, entry.at()));
      }
      if (entry.arguments().isEmpty()) {
        masters.add(new Master(iommu, List.of(), Optional.empty(), 0, entry.at()));
      }
    }
  }
}
