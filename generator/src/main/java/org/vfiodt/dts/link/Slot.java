// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.link;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.source.Span;

/**
 * What nodes and properties have in common while the tree is being linked: a name, labels, and the
 * places that defined them. A deleted one keeps its slot, because defining it again brings it back
 * to its old position.
 */
abstract class Slot {
  private final String name;
  private Labels labels;
  private List<Span> definedAt;
  private boolean deleted;

  Slot(String name, Span at) {
    this.name = name;
    this.definedAt = List.of(at);
  }

  final String name() {
    return name;
  }

  /** Whether there was ever a label; most properties have none. */
  final boolean hadLabels() {
    return labels != null;
  }

  final Labels labels() {
    if (labels == null) {
      labels = new Labels();
    }
    return labels;
  }

  /** Every place that defined it, oldest first. */
  final List<Span> definedAt() {
    return definedAt;
  }

  final Span at() {
    return definedAt.get(definedAt.size() - 1);
  }

  /** Adds the places of a later definition; those from before a deletion no longer count. */
  final void alsoDefined(Slot later) {
    if (deleted) {
      definedAt = later.definedAt;
      return;
    }
    if (!(definedAt instanceof ArrayList)) {
      definedAt = new ArrayList<>(definedAt);
    }
    definedAt.addAll(later.definedAt);
  }

  final boolean deleted() {
    return deleted;
  }

  final void deleted(boolean now) {
    deleted = now;
  }
}
