// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vfiodt.dts.Marker;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.preprocess.FlatText;
import org.vfiodt.source.Span;

/** Collects the bytes of a value and where each part of it was written. */
final class ValueBuilder {
  private final FlatText text;
  private final List<Marker> markers = new ArrayList<>(2);
  private byte[] bytes = new byte[16];
  private int length;
  private int[] parts = new int[12];
  private int partsLength;

  ValueBuilder(FlatText text) {
    this.text = text;
  }

  int length() {
    return length;
  }

  void mark(MarkerType type, String name, Span at) {
    markers.add(new Marker(length, type, name, at));
  }

  /** Keeps the place of a marker whose end is not known yet. */
  int reserveMarker() {
    markers.add(null);
    return markers.size() - 1;
  }

  void mark(int reserved, int offset, MarkerType type, Span at) {
    markers.set(reserved, new Marker(offset, type, "", at));
  }

  /** A big-endian number; what follows in the same place belongs to the same part. */
  void number(long value, int width, int start, int end) {
    part(start, end);
    ensure(width);
    for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (value >>> shift);
    }
  }

  void data(byte[] data, int start, int end) {
    part(start, end);
    ensure(data.length);
    System.arraycopy(data, 0, bytes, length, data.length);
    length += data.length;
  }

  /** A string without escapes, ended by a zero byte; its place includes the quotes. */
  void string(int start, int end) {
    part(start, end);
    ensure(end - start - 1);
    for (int i = start + 1; i < end - 1; i++) {
      bytes[length++] = (byte) text.at(i);
    }
    bytes[length++] = 0;
  }

  /** The zero byte that ends a string. */
  void terminate() {
    ensure(1);
    bytes[length++] = 0;
  }

  private void part(int start, int end) {
    if (partsLength == parts.length) {
      parts = Arrays.copyOf(parts, partsLength * 2);
    }
    parts[partsLength++] = length;
    parts[partsLength++] = start;
    parts[partsLength++] = end;
  }

  private void ensure(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
    }
  }

  /** The value; the builder is then ready for the next one. */
  Value build() {
    Parts places = new Parts(text, Arrays.copyOf(parts, partsLength));
    List<Marker> marked = markers.size() == 1 ? List.of(markers.get(0)) : List.copyOf(markers);
    Value value = new Value(Arrays.copyOf(bytes, length), marked, places);
    markers.clear();
    length = 0;
    partsLength = 0;
    return value;
  }
}
