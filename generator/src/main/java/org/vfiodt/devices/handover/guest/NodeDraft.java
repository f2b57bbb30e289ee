// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover.guest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/** A node that does not know yet where in a tree it stands. */
public record NodeDraft(
    String name, List<String> labels, List<Property> properties, List<NodeDraft> children) {
  /** Of properties with one name, which a blob may hold, the first counts, as for Linux. */
  public NodeDraft {
    Objects.requireNonNull(name);
    labels = List.copyOf(labels);
    Set<String> names = new HashSet<>();
    properties = properties.stream().filter(each -> names.add(each.name())).toList();
    children = List.copyOf(children);
  }

  /** A node without labels and children. */
  public static NodeDraft of(String name, Property... properties) {
    return new NodeDraft(name, List.of(), List.of(properties), List.of());
  }

  public NodeDraft labelled(String label) {
    return new NodeDraft(name, List.of(label), properties, children);
  }

  /** The same node with further properties behind its own. */
  public NodeDraft with(Property... more) {
    List<Property> all = new ArrayList<>(properties);
    all.addAll(Arrays.asList(more));
    return new NodeDraft(name, labels, all, children);
  }

  /** The same node with further children behind its own. */
  public NodeDraft with(List<NodeDraft> more) {
    List<NodeDraft> all = new ArrayList<>(children);
    all.addAll(more);
    return new NodeDraft(name, labels, properties, all);
  }

  /** The tree whose root this is. */
  public DeviceTree tree(boolean overlay) {
    return new DeviceTree(node("/", ""), List.of(), 0, overlay);
  }

  private Node node(String path, String ownName) {
    return new Node(
        path,
        ownName,
        labels,
        properties,
        children.stream()
            .map(child -> child.node(Node.childPath(path, child.name), child.name))
            .toList(),
        List.of());
  }
}
