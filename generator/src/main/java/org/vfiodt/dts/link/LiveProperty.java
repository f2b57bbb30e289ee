// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.link;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.dts.syntax.SourceTree.Label;
import org.vfiodt.dts.syntax.Value;
import org.vfiodt.source.Span;

/**
 * A property while the tree is being linked. A deleted one keeps its slot, because defining it
 * again brings it back to its old position.
 */
final class LiveProperty {
  private final String name;
  private final Labels labels = new Labels();
  private final List<Span> definedAt = new ArrayList<>(1);
  private Value value;
  private boolean deleted;

  LiveProperty(String name, List<Label> labels, Value value, Span at) {
    this.name = name;
    this.value = value;
    this.labels.addAll(labels);
    this.definedAt.add(at);
  }

  /** The slot of a property that was deleted before it was ever defined. */
  static LiveProperty tombstone(String name, Span at) {
    LiveProperty property = new LiveProperty(name, List.of(), Value.EMPTY, at);
    property.delete();
    return property;
  }

  String name() {
    return name;
  }

  Labels labels() {
    return labels;
  }

  List<Span> definedAt() {
    return definedAt;
  }

  Span at() {
    return definedAt.get(definedAt.size() - 1);
  }

  Value value() {
    return value;
  }

  void value(Value resolved) {
    value = resolved;
  }

  boolean deleted() {
    return deleted;
  }

  /** Takes over the value and labels of a later definition. */
  void replaceBy(LiveProperty later) {
    labels.merge(later.labels);
    if (deleted) {
      definedAt.clear();
    }
    definedAt.addAll(later.definedAt);
    value = later.value;
    deleted = false;
  }

  void delete() {
    deleted = true;
    labels.delete();
  }
}
