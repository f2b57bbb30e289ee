// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.source.Span;

/** A node of the linked tree. Compared by identity: nodes are places in one tree. */
public final class Node {
  private static final Property[] NO_PROPERTIES = {};

  private final String path;
  private final String name;
  private final List<String> labels;
  private final List<Span> labelPlaces;
  private final List<Property> properties;
  private final Property[] searched;
  private final List<Node> children;
  private final List<Span> definedAt;

  /**
   * @param path full path, {@code /} for the root
   * @param name with unit address; empty for the root
   * @param labels newest first, as references see them
   * @param labelPlaces where each label was written; empty when read from a blob
   * @param definedAt every place that opened this node, oldest first; empty when read from a blob
   */
  public Node(
      String path,
      String name,
      List<String> labels,
      List<Span> labelPlaces,
      List<Property> properties,
      List<Node> children,
      List<Span> definedAt) {
    this.path = Objects.requireNonNull(path);
    this.name = Objects.requireNonNull(name);
    this.labels = List.copyOf(labels);
    this.labelPlaces = List.copyOf(labelPlaces);
    this.properties = List.copyOf(properties);
    this.searched = this.properties.toArray(NO_PROPERTIES);
    this.children = List.copyOf(children);
    this.definedAt = List.copyOf(definedAt);
  }

  /** A node whose labels have no known places. */
  public Node(
      String path,
      String name,
      List<String> labels,
      List<Property> properties,
      List<Node> children,
      List<Span> definedAt) {
    this(path, name, labels, List.of(), properties, children, definedAt);
  }

  /** Full path, {@code /} for the root. */
  public String path() {
    return path;
  }

  /** With unit address; empty for the root. */
  public String name() {
    return name;
  }

  /** Newest first, as references see them. */
  public List<String> labels() {
    return labels;
  }

  /** Where each label was written; empty when read from a blob. */
  public List<Span> labelPlaces() {
    return labelPlaces;
  }

  public List<Property> properties() {
    return properties;
  }

  public List<Node> children() {
    return children;
  }

  /** Every place that opened this node, oldest first; empty when read from a blob. */
  public List<Span> definedAt() {
    return definedAt;
  }

  /** The path of a child with a name, below a path. */
  public static String childPath(String parent, String name) {
    String start = parent.length() == 1 ? parent : parent.concat("/");
    return start.concat(name);
  }

  public boolean isRoot() {
    return path.equals("/");
  }

  /** The name without the unit address. */
  public String baseName() {
    int at = name.indexOf('@');
    return at < 0 ? name : name.substring(0, at);
  }

  /** The text behind the {@code @}. */
  public Optional<String> unitAddress() {
    int at = name.indexOf('@');
    return at < 0 ? Optional.empty() : Optional.of(name.substring(at + 1));
  }

  public Optional<Property> property(String wanted) {
    for (Property property : searched) {
      if (property.isCalled(wanted)) {
        return Optional.of(property);
      }
    }
    return Optional.empty();
  }

  public Optional<Node> child(String wanted) {
    for (Node child : children) {
      if (child.name.equals(wanted)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** The place that first opened this node. */
  public Optional<Span> place() {
    return definedAt.stream().findFirst();
  }

  /** The strings of {@code compatible}, most specific first; empty when there is none. */
  public List<String> compatible() {
    return property("compatible").flatMap(Property::strings).orElse(List.of());
  }

  /** The phandle, also in its old spelling {@code linux,phandle}. */
  public Optional<Long> phandle() {
    Property found = null;
    Property old = null;
    for (Property property : searched) {
      if (found == null && property.isCalled("phandle")) {
        found = property;
      } else if (old == null && property.isCalled("linux,phandle")) {
        old = property;
      }
    }
    Optional<Long> number = found == null ? Optional.empty() : found.cell();
    return number.isPresent() || old == null ? number : old.cell();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  /** Cheaper than that of identity, and the same in every run. */
  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return path;
  }
}
