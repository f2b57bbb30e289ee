// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.link;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.dts.syntax.SourceTree.Label;
import org.vfiodt.source.Span;

/** The labels of one thing, newest first; deleted ones keep their place. */
final class Labels {
  private static final class Entry {
    private final Label label;
    private boolean deleted;

    private Entry(Label label) {
      this.label = label;
    }
  }

  private List<Entry> entries = List.of();

  void add(Label label) {
    for (Entry entry : entries) {
      if (entry.label.name().equals(label.name())) {
        entry.deleted = false;
        return;
      }
    }
    if (entries.isEmpty()) {
      entries = new ArrayList<>(2);
    }
    entries.add(0, new Entry(label));
  }

  /** Labels in the order of the source; the one next to the name counts as oldest. */
  void addAll(List<Label> labels) {
    for (int i = labels.size() - 1; i >= 0; i--) {
      add(labels.get(i));
    }
  }

  /** Also brings over what is deleted in the other list, as dtc does. */
  void merge(Labels other) {
    for (Entry entry : other.entries) {
      add(entry.label);
    }
  }

  /** Whether there are labels, all of them deleted. */
  boolean lost() {
    return !entries.isEmpty() && live().isEmpty();
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  void delete() {
    for (Entry entry : entries) {
      entry.deleted = true;
    }
  }

  List<Label> live() {
    if (entries.isEmpty()) {
      return List.of();
    }
    List<Label> live = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      if (!entry.deleted) {
        live.add(entry.label);
      }
    }
    return live;
  }

  List<String> names() {
    if (entries.isEmpty()) {
      return List.of();
    }
    List<String> names = new ArrayList<>(entries.size());
    for (Label label : live()) {
      names.add(label.name());
    }
    return names;
  }

  /** Where each of the names was written. */
  List<Span> places() {
    if (entries.isEmpty()) {
      return List.of();
    }
    List<Span> places = new ArrayList<>(entries.size());
    for (Label label : live()) {
      places.add(label.at());
    }
    return places;
  }
}
