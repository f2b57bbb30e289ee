// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.vfiodt.dts.Marker;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.Places;
import org.vfiodt.dts.Property;
import org.vfiodt.source.Span;

/** A property of a draft: its bytes, and what its cells refer to. */
final class DraftProperty {
  private static final Set<MarkerType> WITHOUT_TYPE =
      EnumSet.of(MarkerType.PHANDLE, MarkerType.PATH, MarkerType.LABEL);

  /**
   * A cell that refers to something.
   *
   * @param at null where a table says so and no source
   */
  record Cell(int offset, String target, Span at) {}

  private final String name;
  private final Property origin;
  private final List<Span> definedAt;
  private final List<Marker> appended = new ArrayList<>(0);
  private final Map<Integer, Cell> added = new TreeMap<>();
  private Set<Integer> referring;
  private byte[] buffer;
  private int length;
  private boolean changed;

  DraftProperty(Property origin) {
    this.name = origin.name();
    this.origin = origin;
    this.length = origin.length();
    this.definedAt = origin.definedAt();
  }

  DraftProperty(String name, byte[] bytes, List<Span> definedAt) {
    this.name = name;
    this.origin = null;
    this.buffer = bytes;
    this.length = bytes.length;
    this.definedAt = definedAt;
    this.changed = true;
  }

  String name() {
    return name;
  }

  int length() {
    return length;
  }

  byte[] bytes() {
    return Arrays.copyOf(buffer(), length);
  }

  /** Copied when it is asked for, because most properties are only passed on. */
  private byte[] buffer() {
    if (buffer == null) {
      buffer = origin.bytes();
    }
    return buffer;
  }

  /** An unsigned cell; it must lie inside. */
  long cell(int offset) {
    return ByteBuffer.wrap(buffer(), 0, length).getInt(offset) & 0xffffffffL;
  }

  boolean isEnded() {
    return length == 0 || buffer()[length - 1] == 0;
  }

  /** Adds one value, which is printed as one. */
  void append(byte[] more, MarkerType type) {
    appended.add(Marker.made(length, type, ""));
    if (length + more.length > buffer().length) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * length, length + more.length));
    }
    System.arraycopy(more, 0, buffer, length, more.length);
    length += more.length;
    changed = true;
  }

  /** Notes that a cell holds a phandle; a cell of which the source says so keeps its target. */
  void refer(int offset, String target) {
    if (referring == null) {
      referring = referring();
    }
    if (!referring.contains(offset)) {
      added.putIfAbsent(offset, new Cell(offset, target, null));
    }
  }

  private Set<Integer> referring() {
    Set<Integer> seen = new HashSet<>();
    Set<Integer> found = new HashSet<>();
    for (Marker marker : markers()) {
      boolean first = WITHOUT_TYPE.contains(marker.type()) && seen.add(marker.offset());
      if (first && marker.type() == MarkerType.PHANDLE) {
        found.add(marker.offset());
      }
    }
    return found;
  }

  private List<Marker> markers() {
    return origin == null ? List.of() : origin.markers();
  }

  /** All cells that refer to something, in order. */
  List<Cell> cells() {
    List<Cell> cells = new ArrayList<>(added.values());
    for (Marker marker : markers()) {
      if (marker.type() == MarkerType.PHANDLE) {
        cells.add(new Cell(marker.offset(), marker.text(), marker.at()));
      }
    }
    if (!added.isEmpty()) {
      cells.sort((one, other) -> Integer.compare(one.offset, other.offset));
    }
    return cells;
  }

  Property freeze() {
    if (!changed) {
      return origin;
    }
    List<String> labels = origin == null ? List.of() : origin.labels();
    List<Marker> all = new ArrayList<>(markers());
    all.addAll(appended);
    return new Property(name, bytes(), all, labels, definedAt, Places.NONE);
  }
}
