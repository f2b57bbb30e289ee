// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Properties or children in order, found by name; of two with one name the first is found. Long
 * lists get an index, so that merging stays linear.
 */
final class Slots<T extends Slot> {
  private static final int INDEX_FROM = 24;

  private final List<T> slots = new ArrayList<>();
  private Map<String, T> index;

  void add(T slot) {
    slots.add(slot);
    if (index != null) {
      index.putIfAbsent(slot.name(), slot);
    }
  }

  /** The slot with a name, deleted or not; null when there is none. */
  T find(String name) {
    if (index == null && slots.size() >= INDEX_FROM) {
      index = new HashMap<>();
      slots.forEach(slot -> index.putIfAbsent(slot.name(), slot));
    }
    if (index != null) {
      return index.get(name);
    }
    for (T slot : slots) {
      if (slot.name().equals(name)) {
        return slot;
      }
    }
    return null;
  }

  List<T> all() {
    return slots;
  }
}
