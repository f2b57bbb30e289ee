// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.source.Span;

/**
 * A tree as checks see it. What several of them need is found once: the property index makes a
 * check about one property cost as much as there are such properties.
 */
public final class CheckTree {
  /** A property and the node that has it. */
  public record Held(TreeNode node, Property property) {}

  /** Where only errors are looked for, so few names are asked for that an index does not pay. */
  private static final int MOST_SEARCHES = 3;

  private final DeviceTree tree;
  private final Set<Node> emptied;
  private final Map<String, Span> deleted;
  private final List<TreeNode> nodes = new ArrayList<>();
  private Map<Node, TreeNode> byNode;
  private Map<String, List<Held>> holders;
  private int searches;

  /**
   * @param emptied the nodes without children that had some in the source
   * @param deleted labels of nodes that the source deletes, and where
   */
  CheckTree(DeviceTree tree, Set<Node> emptied, Map<String, Span> deleted) {
    this.tree = Objects.requireNonNull(tree);
    this.emptied = emptied;
    this.deleted = deleted;
    add(tree.root(), null);
  }

  private TreeNode add(Node node, TreeNode parent) {
    TreeNode added = new TreeNode(node, parent, emptied.contains(node));
    nodes.add(added);
    for (Node child : node.children()) {
      added.addChild(add(child, added));
    }
    return added;
  }

  public DeviceTree tree() {
    return tree;
  }

  /** Where the source deletes the node that had a label. */
  Optional<Span> deletedAt(String label) {
    return Optional.ofNullable(deleted.get(label));
  }

  /** Whether references may point out of this tree. */
  public boolean overlay() {
    return tree.overlay();
  }

  public TreeNode root() {
    return nodes.get(0);
  }

  /** Parents before children, in the order of the source. */
  public List<TreeNode> nodes() {
    return nodes;
  }

  public TreeNode of(Node node) {
    if (byNode == null) {
      byNode = new IdentityHashMap<>();
      for (TreeNode each : nodes) {
        byNode.put(each.node(), each);
      }
    }
    return byNode.get(node);
  }

  /** Every property with a name, in the order of the tree; of two in one node the first. */
  public List<Held> holders(String name) {
    return holders == null && searches++ < MOST_SEARCHES
        ? search(name)
        : index().getOrDefault(name, List.of());
  }

  private List<Held> search(String name) {
    List<Held> found = new ArrayList<>();
    for (TreeNode node : nodes) {
      Optional<Property> property = node.property(name);
      if (property.isPresent()) {
        found.add(new Held(node, property.get()));
      }
    }
    return found;
  }

  /** The name of every property there is, in the order of the tree. */
  public Set<String> propertyNames() {
    return Collections.unmodifiableSet(index().keySet());
  }

  private Map<String, List<Held>> index() {
    if (holders == null) {
      holders = new LinkedHashMap<>();
      for (TreeNode node : nodes) {
        for (Property property : node.node().properties()) {
          index(node, property);
        }
      }
    }
    return holders;
  }

  private void index(TreeNode node, Property property) {
    List<Held> known = holders.get(property.name());
    if (known == null) {
      known = new ArrayList<>(4);
      holders.put(property.name(), known);
    }
    if (known.isEmpty() || known.get(known.size() - 1).node != node) {
      known.add(new Held(node, property));
    }
  }

  /** The node with a phandle; empty for 0 and 0xffffffff. */
  public Optional<TreeNode> byPhandle(long phandle) {
    Optional<Node> node = tree.byPhandle(phandle);
    return node.isPresent() ? Optional.of(of(node.get())) : Optional.empty();
  }

  /** The node that a reference names: a label, a path, or a label and a path below it. */
  public Optional<TreeNode> byReference(String target) {
    int slash = target.indexOf('/');
    if (slash == 0) {
      return byPath(root(), target);
    }
    Optional<TreeNode> start =
        tree.byLabel(slash < 0 ? target : target.substring(0, slash)).map(this::of);
    return slash < 0 ? start : start.flatMap(node -> byPath(node, target.substring(slash)));
  }

  /** The node at a path below another one; slashes at the ends and in pairs do not matter. */
  public Optional<TreeNode> byPath(TreeNode start, String path) {
    TreeNode node = start;
    for (String step : path.split("/")) {
      if (!step.isEmpty()) {
        Optional<TreeNode> child = node.child(step);
        if (child.isEmpty()) {
          return child;
        }
        node = child.get();
      }
    }
    return Optional.of(node);
  }
}
