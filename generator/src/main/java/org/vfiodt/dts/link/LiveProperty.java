// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.link;

import java.util.List;
import org.vfiodt.dts.syntax.SourceTree.Label;
import org.vfiodt.dts.syntax.Value;
import org.vfiodt.source.Span;

/** A property while the tree is being linked. */
final class LiveProperty extends Slot {
  private Value value;

  LiveProperty(String name, List<Label> labels, Value value, Span at) {
    super(name, at);
    this.value = value;
    if (!labels.isEmpty()) {
      labels().addAll(labels);
    }
  }

  /** The slot of a property that was deleted before it was ever defined. */
  static LiveProperty tombstone(String name, Span at) {
    LiveProperty property = new LiveProperty(name, List.of(), Value.EMPTY, at);
    property.delete();
    return property;
  }

  Value value() {
    return value;
  }

  void value(Value resolved) {
    value = resolved;
  }

  /** Takes over the value and labels of a later definition. */
  void replaceBy(LiveProperty later) {
    if (later.hadLabels()) {
      labels().merge(later.labels());
    }
    alsoDefined(later);
    value = later.value;
    deleted(false);
  }

  void delete() {
    deleted(true);
    if (hadLabels()) {
      labels().delete();
    }
  }
}
