// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.source.Span;

/** A node that can still get labels, properties and children. */
final class DraftNode {
  private final String path;
  private final String name;
  private final DraftNode parent;
  private final Node origin;
  private final List<String> labels = new ArrayList<>(1);
  private final Named<DraftProperty> properties = new Named<>(DraftProperty::name);
  private final Named<DraftNode> children = new Named<>(DraftNode::name);
  private long phandle;
  private boolean changed;

  DraftNode(Node origin, DraftNode parent) {
    this.path = origin.path();
    this.name = origin.name();
    this.parent = parent;
    this.origin = origin;
    labels.addAll(origin.labels());
    origin.properties().forEach(property -> properties.add(new DraftProperty(property)));
    origin.children().forEach(child -> children.add(new DraftNode(child, this)));
  }

  private DraftNode(String name, DraftNode parent) {
    this.path = Node.childPath(parent.path, name);
    this.name = name;
    this.parent = parent;
    this.origin = null;
    touch();
  }

  String path() {
    return path;
  }

  String name() {
    return name;
  }

  /** Null for the root. */
  DraftNode parent() {
    return parent;
  }

  /** Newest first. */
  List<String> labels() {
    return labels;
  }

  List<DraftProperty> properties() {
    return properties.all();
  }

  List<DraftNode> children() {
    return children.all();
  }

  List<Span> definedAt() {
    return origin == null ? List.of() : origin.definedAt();
  }

  /** 0 while there is none. */
  long phandle() {
    return phandle;
  }

  void phandle(long number) {
    phandle = number;
  }

  /** Null when there is none. */
  DraftProperty property(String wanted) {
    return properties.find(wanted);
  }

  /** Null when there is none. */
  DraftNode child(String wanted) {
    return children.find(wanted);
  }

  DraftNode childOrNew(String wanted) {
    DraftNode present = child(wanted);
    if (present != null) {
      return present;
    }
    DraftNode child = new DraftNode(wanted, this);
    children.add(child);
    return child;
  }

  void label(String label) {
    if (!labels.contains(label)) {
      labels.add(0, label);
      touch();
    }
  }

  void add(DraftProperty property) {
    properties.add(property);
    touch();
  }

  void append(DraftProperty property, byte[] more, MarkerType type) {
    property.append(more, type);
    touch();
  }

  private void touch() {
    for (DraftNode node = this; node != null && !node.changed; node = node.parent) {
      node.changed = true;
    }
  }

  Node freeze() {
    if (!changed) {
      return origin;
    }
    List<Property> frozen = properties.all().stream().map(DraftProperty::freeze).toList();
    List<Node> below = new ArrayList<>();
    for (DraftNode child : children.all()) {
      below.add(child.freeze());
    }
    boolean sameLabels = origin != null && labels.equals(origin.labels());
    List<Span> labelPlaces = sameLabels ? origin.labelPlaces() : List.of();
    return new Node(path, name, labels, labelPlaces, frozen, below, definedAt());
  }
}
