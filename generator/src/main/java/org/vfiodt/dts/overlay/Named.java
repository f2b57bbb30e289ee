// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Properties or nodes in order, found by name; of two with one name the first is found. Long lists
 * get an index, so that filling a large table stays linear.
 */
final class Named<T> {
  private static final int INDEX_FROM = 16;

  private final Function<T, String> nameOf;
  private final List<T> all = new ArrayList<>();
  private Map<String, T> index;

  Named(Function<T, String> nameOf) {
    this.nameOf = nameOf;
  }

  List<T> all() {
    return all;
  }

  void add(T thing) {
    all.add(thing);
    if (index != null) {
      index.putIfAbsent(nameOf.apply(thing), thing);
    }
  }

  /** Null when there is none. */
  T find(String name) {
    if (index == null && all.size() >= INDEX_FROM) {
      index = new HashMap<>();
      all.forEach(thing -> index.putIfAbsent(nameOf.apply(thing), thing));
    }
    if (index != null) {
      return index.get(name);
    }
    for (T thing : all) {
      if (nameOf.apply(thing).equals(name)) {
        return thing;
      }
    }
    return null;
  }
}
