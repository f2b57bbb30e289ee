// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.tree;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/** What is asked of a tree again and again, looked up once. */
public final class TreeIndex {
  private final DeviceTree tree;
  private final List<Node> nodes;
  private final Map<Node, Node> parents = new HashMap<>();
  private final Map<Node, Integer> order = new HashMap<>();
  private final Set<Node> reachable = new HashSet<>();

  public TreeIndex(DeviceTree tree) {
    this.tree = tree;
    this.nodes = tree.nodes();
    for (Node node : nodes) {
      order.put(node, order.size());
      node.children().forEach(child -> parents.put(child, node));
      Node parent = parents.get(node);
      if (isAvailable(node) && (parent == null || reachable.contains(parent))) {
        reachable.add(node);
      }
    }
  }

  public DeviceTree tree() {
    return tree;
  }

  /** All nodes, parents before children, in the order of the source. */
  public List<Node> nodes() {
    return nodes;
  }

  /** Empty for the root. */
  public Optional<Node> parentOf(Node node) {
    return Optional.ofNullable(parents.get(node));
  }

  /** Position in the source. */
  public int order(Node node) {
    return order.getOrDefault(node, Integer.MAX_VALUE);
  }

  public Optional<Node> byPhandle(long phandle) {
    return tree.byPhandle(phandle);
  }

  /** Whether {@code status} is absent, {@code okay} or {@code ok}. */
  public static boolean isAvailable(Node node) {
    Optional<Property> status = node.property("status");
    return status.isEmpty()
        || status
            .flatMap(Property::strings)
            .map(words -> words.get(0))
            .filter(word -> word.equals("okay") || word.equals("ok"))
            .isPresent();
  }

  /** Whether a node and everything above it is available. */
  public boolean isReachable(Node node) {
    return reachable.contains(node);
  }

  /** Whether a node is another one or stands somewhere below it. */
  public boolean isWithin(Node node, Node top) {
    for (Node current = node; current != null; current = parents.get(current)) {
      if (current == top) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code compatible} holds one of these, whatever the case, as Linux compares them. */
  public static boolean isCompatible(Node node, Set<String> any) {
    return node.compatible().stream()
        .anyMatch(each -> any.contains(each) || any.stream().anyMatch(each::equalsIgnoreCase));
  }
}
