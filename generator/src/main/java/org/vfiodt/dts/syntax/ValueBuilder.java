// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.Marker;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.Places;
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

  Value build() {
    int[] found = Arrays.copyOf(parts, partsLength);
    FlatText flat = text;
    Places places = offset -> find(flat, found, offset);
    return new Value(Arrays.copyOf(bytes, length), markers, places);
  }

  private static Optional<Span> find(FlatText text, int[] parts, int offset) {
    int low = 0;
    int high = parts.length / 3 - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (parts[3 * middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return parts.length == 0 || offset < 0
        ? Optional.empty()
        : Optional.of(text.span(parts[3 * low + 1], parts[3 * low + 2]));
  }
}
