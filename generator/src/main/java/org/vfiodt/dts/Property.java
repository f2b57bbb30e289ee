// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.source.Span;

/**
 * A property: its name and final bytes, with how and where they were written. Typed accessors are
 * empty when the bytes do not have that shape.
 */
public final class Property {
  private final String name;
  private final byte[] bytes;
  private final List<Marker> markers;
  private final List<String> labels;
  private final List<Span> labelPlaces;
  private final List<Span> definedAt;
  private final Places places;
  private final int marked;

  /**
   * @param markers sorted by offset
   * @param definedAt oldest first; the last one gave the value
   */
  public Property(
      String name,
      byte[] bytes,
      List<Marker> markers,
      List<String> labels,
      List<Span> definedAt,
      Places places) {
    this(name, bytes, markers, labels, List.of(), definedAt, places);
  }

  /**
   * @param markers sorted by offset
   * @param labelPlaces where each label was written
   * @param definedAt oldest first; the last one gave the value
   */
  public Property(
      String name,
      byte[] bytes,
      List<Marker> markers,
      List<String> labels,
      List<Span> labelPlaces,
      List<Span> definedAt,
      Places places) {
    this(places, name, bytes.clone(), markers, labels, labelPlaces, definedAt);
  }

  private Property(
      Places places,
      String name,
      byte[] bytes,
      List<Marker> markers,
      List<String> labels,
      List<Span> labelPlaces,
      List<Span> definedAt) {
    this.name = Objects.requireNonNull(name);
    this.bytes = bytes;
    this.markers = List.copyOf(markers);
    this.labels = List.copyOf(labels);
    this.labelPlaces = List.copyOf(labelPlaces);
    this.definedAt = List.copyOf(definedAt);
    this.places = Objects.requireNonNull(places);
    this.marked = MarkerType.set(this.markers);
  }

  /**
   * The same as the constructor, but without a copy of the bytes; nobody may change them any more.
   */
  public static Property sharing(
      String name,
      byte[] bytes,
      List<Marker> markers,
      List<String> labels,
      List<Span> labelPlaces,
      List<Span> definedAt,
      Places places) {
    return new Property(places, name, bytes, markers, labels, labelPlaces, definedAt);
  }

  /** A property that no source file wrote. */
  public static Property of(String name, byte[] bytes) {
    return new Property(name, bytes, List.of(), List.of(), List.of(), Places.NONE);
  }

  public String name() {
    return name;
  }

  /** Most names differ in length already, which is cheaper to see. */
  boolean isCalled(String wanted) {
    return name.length() == wanted.length() && name.equals(wanted);
  }

  /** A copy of the value. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Writes the value into an array from an index on. */
  public void copyTo(byte[] target, int start) {
    System.arraycopy(bytes, 0, target, start, bytes.length);
  }

  /** Length of the value in bytes. */
  public int length() {
    return bytes.length;
  }

  public boolean isEmpty() {
    return bytes.length == 0;
  }

  public List<Marker> markers() {
    return markers;
  }

  /** Whether one of the markers is of a type. */
  public boolean has(MarkerType type) {
    return type.in(marked);
  }

  public List<String> labels() {
    return labels;
  }

  /** Where each label was written; empty when read from a blob. */
  public List<Span> labelPlaces() {
    return labelPlaces;
  }

  /** Every place that gave this property a value, oldest first; empty when read from a blob. */
  public List<Span> definedAt() {
    return definedAt;
  }

  /** The place that gave the value. */
  public Optional<Span> place() {
    return definedAt.isEmpty()
        ? Optional.empty()
        : Optional.of(definedAt.get(definedAt.size() - 1));
  }

  /** The cell, string or byte that wrote the byte at an offset; else the property's place. */
  public Optional<Span> placeOf(int offset) {
    Optional<Span> exact = places.at(offset);
    return exact.isPresent() ? exact : place();
  }

  /** The big-endian 32-bit cell with an index, unsigned; the value must be long enough. */
  public long cell(int index) {
    return unsigned(4 * index, 4);
  }

  /** All cells, unsigned; empty when the length is no multiple of four. */
  public Optional<List<Long>> cells() {
    if (bytes.length % 4 != 0) {
      return Optional.empty();
    }
    List<Long> cells = new ArrayList<>(bytes.length / 4);
    for (int i = 0; i < bytes.length / 4; i++) {
      cells.add(cell(i));
    }
    return Optional.of(List.copyOf(cells));
  }

  /** The value as one cell. */
  public Optional<Long> cell() {
    return bytes.length == 4 ? Optional.of(cell(0)) : Optional.empty();
  }

  /** The value as strings, each ended by a zero byte; empty when it is not that. */
  public Optional<List<String>> strings() {
    if (bytes.length == 0 || bytes[bytes.length - 1] != 0) {
      return Optional.empty();
    }
    List<String> strings = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        strings.add(new String(bytes, start, i - start, StandardCharsets.UTF_8));
        start = i + 1;
      }
    }
    return Optional.of(List.copyOf(strings));
  }

  /** The value as exactly one string. */
  public Optional<String> string() {
    return strings().filter(list -> list.size() == 1).map(list -> list.get(0));
  }

  /** A big-endian unsigned number of up to eight bytes; eight bytes wrap into the sign. */
  public long unsigned(int offset, int width) {
    long value = 0;
    for (int i = 0; i < width; i++) {
      value = value << 8 | bytes[offset + i] & 0xff;
    }
    return value;
  }

  @Override
  public String toString() {
    return name;
  }
}
