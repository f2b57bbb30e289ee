// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import java.io.IOException;
import java.util.List;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.Property;

/** Prints the value of one property, from its equals sign on. */
final class ValuePrinter {
  private final byte[] bytes;
  private final List<Piece> pieces;
  private final Text out;

  private ValuePrinter(byte[] bytes, List<Piece> pieces, Text out) {
    this.bytes = bytes;
    this.pieces = pieces;
    this.out = out;
  }

  static void print(Property property, Text out) throws IOException {
    if (property.isEmpty()) {
      return;
    }
    byte[] bytes = property.bytes();
    out.append(" =");
    new ValuePrinter(bytes, Pieces.of(property, bytes), out).print();
  }

  private void print() throws IOException {
    MarkerType open = null;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.type() == MarkerType.LABEL) {
        out.append(' ').append(piece.text()).append(':');
      } else if (piece.startsValue()) {
        open = piece.type();
        out.append(' ').append(opening(open));
      }
      int end = i + 1 < pieces.size() ? pieces.get(i + 1).offset() : bytes.length;
      if (open == null || piece.offset() == end) {
        continue;
      }
      content(open, piece, end);
      int valueEnd = valueEnd(i + 1);
      if (end == valueEnd) {
        out.append(closing(open)).append(end == bytes.length ? "" : ",");
        open = null;
      } else if (open == MarkerType.UINT32) {
        out.append(' ');
      }
    }
  }

  private int valueEnd(int from) {
    for (Piece piece : pieces.subList(from, pieces.size())) {
      if (piece.startsValue()) {
        return piece.offset();
      }
    }
    return bytes.length;
  }

  private void content(MarkerType type, Piece piece, int end) throws IOException {
    int start = piece.offset();
    if (piece.type() == MarkerType.PHANDLE) {
      String target = piece.text();
      out.append(target.indexOf('/') >= 0 ? "&{" + target + "}" : "&" + target);
      start += 4;
      if (start < end) {
        out.append(' ');
      }
    }
    if (type == MarkerType.STRING) {
      Quoted.append(bytes, start, end - 1, out);
    } else {
      numbers(start, end, width(type));
    }
  }

  private void numbers(int start, int end, int width) throws IOException {
    for (int at = start; at < end; at += width) {
      out.append(at == start ? "" : " ").append(width == 1 ? "" : "0x");
      long value = 0;
      for (int i = 0; i < width; i++) {
        value = value << 8 | bytes[at + i] & 0xff;
      }
      out.digits(value);
    }
  }

  private static int width(MarkerType type) {
    return switch (type) {
      case UINT16 -> 2;
      case UINT32 -> 4;
      case UINT64 -> 8;
      default -> 1;
    };
  }

  private static String opening(MarkerType type) {
    return switch (type) {
      case STRING -> "";
      case UINT16 -> "/bits/ 16 <";
      case UINT32 -> "<";
      case UINT64 -> "/bits/ 64 <";
      default -> "[";
    };
  }

  private static String closing(MarkerType type) {
    return switch (type) {
      case STRING -> "";
      case UINT16, UINT32, UINT64 -> ">";
      default -> "]";
    };
  }
}
