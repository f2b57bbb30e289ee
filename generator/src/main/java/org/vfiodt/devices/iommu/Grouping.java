// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.iommu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vfiodt.devices.IommuGroup;
import org.vfiodt.devices.Master;
import org.vfiodt.dts.Node;

/**
 * Joins devices into groups: two are together when some IOMMU may take an access of one for an
 * access of the other, or when both are together with a third. It is what the hardware allows; a
 * driver in Linux can put more into one group.
 */
public final class Grouping {
  private final Map<Node, Node> leaders = new HashMap<>();

  private Grouping() {}

  /**
   * The groups, in the order of their first members.
   *
   * @param masters of each device behind an IOMMU, in the order of the source
   */
  public static List<IommuGroup> groups(Map<Node, List<Master>> masters) {
    Grouping grouping = new Grouping();
    Map<Node, Map<Node, List<Master>>> byIommu = new LinkedHashMap<>();
    masters.forEach(
        (node, ways) -> {
          grouping.leaders.put(node, node);
          ways.forEach(
              way ->
                  byIommu
                      .computeIfAbsent(way.iommu(), key -> new LinkedHashMap<>())
                      .computeIfAbsent(node, key -> new ArrayList<>())
                      .add(way));
        });
    byIommu.values().forEach(grouping::join);
    Map<Node, List<Node>> members = new LinkedHashMap<>();
    masters
        .keySet()
        .forEach(
            node ->
                members.computeIfAbsent(grouping.leader(node), key -> new ArrayList<>()).add(node));
    List<IommuGroup> groups = new ArrayList<>();
    members.values().forEach(each -> groups.add(new IommuGroup(groups.size(), each)));
    return groups;
  }

  private void join(Map<Node, List<Master>> behindOne) {
    List<Map.Entry<Node, List<Master>>> all = new ArrayList<>(behindOne.entrySet());
    for (int i = 0; i < all.size(); i++) {
      for (int k = i + 1; k < all.size(); k++) {
        if (overlap(all.get(i).getValue(), all.get(k).getValue())) {
          leaders.put(leader(all.get(k).getKey()), leader(all.get(i).getKey()));
        }
      }
    }
  }

  private static boolean overlap(List<Master> some, List<Master> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(one::overlaps));
  }

  private Node leader(Node node) {
    Node current = node;
    while (leaders.get(current) != current) {
      current = leaders.get(current);
    }
    return current;
  }
}
