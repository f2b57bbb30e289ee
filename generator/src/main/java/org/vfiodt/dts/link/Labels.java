// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** From here on, looking through the list for every new label would be slow. */
  private static final int INDEX_FROM = 16;

  /** Oldest first. */
  private List<Entry> entries = List.of();

  private Map<String, Entry> byName;

  void add(Label label) {
    Entry known = find(label.name());
    if (known != null) {
      known.deleted = false;
      return;
    }
    if (entries.isEmpty()) {
      entries = new ArrayList<>(2);
    }
    Entry entry = new Entry(label);
    entries.add(entry);
    if (byName != null) {
      byName.put(label.name(), entry);
    }
  }

  private Entry find(String name) {
    if (byName == null && entries.size() >= INDEX_FROM) {
      byName = new HashMap<>();
      entries.forEach(entry -> byName.put(entry.label.name(), entry));
    }
    if (byName != null) {
      return byName.get(name);
    }
    for (Entry entry : entries) {
      if (entry.label.name().equals(name)) {
        return entry;
      }
    }
    return null;
  }

  /** Labels in the order of the source; the one next to the name counts as oldest. */
  void addAll(List<Label> labels) {
    for (int i = labels.size() - 1; i >= 0; i--) {
      add(labels.get(i));
    }
  }

  /** Also brings over what is deleted in the other list, as dtc does. */
  void merge(Labels other) {
    for (int i = other.entries.size() - 1; i >= 0; i--) {
      add(other.entries.get(i).label);
    }
  }

  /** Every name, deleted ones too. */
  List<String> everyName() {
    List<String> names = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      names.add(entry.label.name());
    }
    return names;
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
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (!entries.get(i).deleted) {
        live.add(entries.get(i).label);
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
