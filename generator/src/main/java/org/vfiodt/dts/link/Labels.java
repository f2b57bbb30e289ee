// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.link;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.dts.syntax.SourceTree.Label;
import org.vfiodt.source.Span;

/** The labels of one thing, newest first; deleted ones keep their place. */
final class Labels {
  private static final class Slot {
    private final Label label;
    private boolean deleted;

    private Slot(Label label) {
      this.label = label;
    }
  }

  private final List<Slot> slots = new ArrayList<>(0);

  void add(Label label) {
    for (Slot slot : slots) {
      if (slot.label.name().equals(label.name())) {
        slot.deleted = false;
        return;
      }
    }
    slots.add(0, new Slot(label));
  }

  /** Labels in the order of the source; the one next to the name counts as oldest. */
  void addAll(List<Label> labels) {
    for (int i = labels.size() - 1; i >= 0; i--) {
      add(labels.get(i));
    }
  }

  /** Also brings over what is deleted in the other list, as dtc does. */
  void merge(Labels other) {
    other.slots.forEach(slot -> add(slot.label));
  }

  /** Whether there are labels, all of them deleted. */
  boolean lost() {
    return !slots.isEmpty() && slots.stream().allMatch(slot -> slot.deleted);
  }

  boolean isEmpty() {
    return slots.isEmpty();
  }

  void delete() {
    slots.forEach(slot -> slot.deleted = true);
  }

  List<Label> live() {
    return slots.isEmpty()
        ? List.of()
        : slots.stream().filter(slot -> !slot.deleted).map(slot -> slot.label).toList();
  }

  List<String> names() {
    return slots.isEmpty() ? List.of() : live().stream().map(Label::name).toList();
  }

  /** Where each of the names was written. */
  List<Span> places() {
    return slots.isEmpty() ? List.of() : live().stream().map(Label::at).toList();
  }
}
