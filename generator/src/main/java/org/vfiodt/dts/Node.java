// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.source.Span;

/**
 * A node of the linked tree.
 *
 * @param path full path, {@code /} for the root
 * @param name with unit address; empty for the root
 * @param labels newest first, as references see them
 * @param labelPlaces where each label was written; empty when read from a blob
 * @param definedAt every place that opened this node, oldest first; empty when read from a blob
 */
public record Node(
    String path,
    String name,
    List<String> labels,
    List<Span> labelPlaces,
    List<Property> properties,
    List<Node> children,
    List<Span> definedAt) {
  public Node {
    Objects.requireNonNull(path);
    Objects.requireNonNull(name);
    labels = List.copyOf(labels);
    labelPlaces = List.copyOf(labelPlaces);
    properties = List.copyOf(properties);
    children = List.copyOf(children);
    definedAt = List.copyOf(definedAt);
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

  /** The path of a child with a name, below a path. */
  public static String childPath(String parent, String name) {
    return parent.equals("/") ? "/" + name : parent + "/" + name;
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
    for (Property property : properties) {
      if (property.name().equals(wanted)) {
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
    Optional<Long> found = property("phandle").flatMap(Property::cell);
    return found.isPresent() ? found : property("linux,phandle").flatMap(Property::cell);
  }

  /** Nodes are places in one tree, so two are equal only when they are the same. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return path;
  }
}
