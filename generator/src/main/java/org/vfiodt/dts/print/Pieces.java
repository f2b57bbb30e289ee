// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.dts.Marker;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.Property;

/**
 * Splits a value into the pieces it is printed as, so that every byte belongs to a value of known
 * type. Bytes that no source wrote, and those of included files, get a guessed type.
 */
final class Pieces {
  private final byte[] bytes;
  private final List<Marker> markers;
  private final List<Piece> pieces = new ArrayList<>();

  private Pieces(byte[] bytes, List<Marker> markers) {
    this.bytes = bytes;
    this.markers = markers;
  }

  static List<Piece> of(Property property, byte[] bytes) {
    Pieces pieces = new Pieces(bytes, property.markers());
    pieces.split();
    return pieces.pieces;
  }

  private void split() {
    int first = nextValue(0);
    if (first == markers.size() || markers.get(first).offset() > 0) {
      first = 0;
      guessed(0, nextValue(0), 0);
      first = nextValue(0);
    } else {
      markers.subList(0, first).forEach(this::label);
    }
    while (first < markers.size()) {
      Marker marker = markers.get(first);
      int next = nextValue(first + 1);
      if (marker.type() == MarkerType.BLOB) {
        guessed(first + 1, next, marker.offset());
      } else {
        written(marker, first + 1, next);
      }
      first = next;
    }
  }

  /** The index of the marker that starts the next value, from an index on. */
  private int nextValue(int index) {
    int next = index;
    while (next < markers.size() && !Piece.startsValue(markers.get(next).type())) {
      next++;
    }
    return next;
  }

  private int end(int next) {
    return next < markers.size() ? markers.get(next).offset() : bytes.length;
  }

  private void label(Marker marker) {
    if (marker.type() == MarkerType.LABEL) {
      pieces.add(new Piece(marker.offset(), MarkerType.LABEL, marker.text()));
    }
  }

  /** A value that a source wrote; an empty one is left out, only its labels stay. */
  private void written(Marker marker, int from, int next) {
    int start = marker.offset();
    int end = end(next);
    MarkerType type = marker.type() == MarkerType.PATH ? MarkerType.STRING : marker.type();
    if (start < end) {
      pieces.add(Piece.start(start, fits(type, end - start) ? type : MarkerType.BYTES));
    }
    for (Marker inner : markers.subList(from, next)) {
      boolean cell =
          type == MarkerType.UINT32
              && (inner.offset() - start) % 4 == 0
              && inner.offset() + 4 <= end;
      if (inner.type() == MarkerType.PHANDLE && cell) {
        pieces.add(new Piece(inner.offset(), MarkerType.PHANDLE, inner.text()));
      } else {
        label(inner);
      }
    }
  }

  private static boolean fits(MarkerType type, int length) {
    return switch (type) {
      case UINT16 -> length % 2 == 0;
      case UINT32 -> length % 4 == 0;
      case UINT64 -> length % 8 == 0;
      default -> true;
    };
  }

  /** Bytes of unknown type; each reference among them is a value of its own. */
  private void guessed(int from, int next, int start) {
    int at = start;
    int end = end(next);
    for (Marker inner : markers.subList(from, next)) {
      if (inner.offset() < at || inner.offset() > end) {
        continue;
      }
      if (inner.type() == MarkerType.LABEL) {
        TypeGuess.add(bytes, at, inner.offset(), pieces);
        at = inner.offset();
        label(inner);
      } else if (inner.offset() + 4 <= end) {
        TypeGuess.add(bytes, at, inner.offset(), pieces);
        pieces.add(Piece.start(inner.offset(), MarkerType.UINT32));
        pieces.add(new Piece(inner.offset(), MarkerType.PHANDLE, inner.text()));
        at = inner.offset() + 4;
      }
    }
    TypeGuess.add(bytes, at, end, pieces);
  }
}
