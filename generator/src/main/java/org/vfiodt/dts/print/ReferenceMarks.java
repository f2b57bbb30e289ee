// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vfiodt.dts.Marker;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.Property;

/** The references found for each property, by the byte they stand at; the first one counts. */
final class ReferenceMarks {
  /** Characters of all references together: a small blob may name one long path very often. */
  static final long LIMIT = 64L << 20;

  private final Map<Property, TreeMap<Integer, Marker>> marks = new IdentityHashMap<>();
  private long characters;

  void add(Property property, int offset, String target) {
    if (tooMany()) {
      return;
    }
    characters += target.length();
    Marker marker = Marker.made(offset, MarkerType.PHANDLE, target);
    marks.computeIfAbsent(property, key -> new TreeMap<>()).putIfAbsent(offset, marker);
  }

  boolean tooMany() {
    return characters > LIMIT;
  }

  List<Marker> of(Property property) {
    TreeMap<Integer, Marker> found = marks.get(property);
    Collection<Marker> markers = found == null ? List.of() : found.values();
    return List.copyOf(markers);
  }
}
