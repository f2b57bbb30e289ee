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
  /** Beyond it, devices whose ids have masks are taken to be one group. */
  private static final long MOST_COMPARISONS = 10_000_000;

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

  /** Ties devices behind one IOMMU together. */
  private void join(Map<Node, List<Master>> behindOne) {
    Map<Long, Node> byId = new HashMap<>();
    Map<Master, Node> masked = new LinkedHashMap<>();
    Map<Master, Node> plain = new LinkedHashMap<>();
    Node first = behindOne.keySet().iterator().next();
    behindOne.forEach(
        (node, ways) -> {
          for (Master way : ways) {
            if (way.id().isEmpty()) {
              behindOne.keySet().forEach(other -> tie(first, other));
              return;
            }
            tie(byId.computeIfAbsent(way.id().get(), key -> node), node);
            (way.mask() == 0 ? plain : masked).putIfAbsent(way, node);
          }
        });
    if ((long) masked.size() * (masked.size() + plain.size()) > MOST_COMPARISONS) {
      masked.values().forEach(node -> tie(first, node));
      plain.values().forEach(node -> tie(first, node));
      return;
    }
    masked.forEach((way, node) -> overlapping(way, node, masked));
    masked.forEach((way, node) -> overlapping(way, node, plain));
  }

  private void overlapping(Master way, Node node, Map<Master, Node> others) {
    others.forEach(
        (other, there) -> {
          if (way.overlaps(other)) {
            tie(node, there);
          }
        });
  }

  private void tie(Node one, Node other) {
    leaders.put(leader(other), leader(one));
  }

  private Node leader(Node node) {
    Node current = node;
    while (leaders.get(current) != current) {
      leaders.put(current, leaders.get(leaders.get(current)));
      current = leaders.get(current);
    }
    return current;
  }
}
