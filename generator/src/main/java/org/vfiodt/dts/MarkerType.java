// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.util.List;

/** What the source wrote at a byte of a property; devicetree specification, chapter 6. */
public enum MarkerType {
  /** Start of {@code /bits/ 8 <...>}. */
  UINT8,
  /** Start of {@code /bits/ 16 <...>}. */
  UINT16,
  /** Start of {@code <...>}. */
  UINT32,
  /** Start of {@code /bits/ 64 <...>}. */
  UINT64,
  /** Start of a string. */
  STRING,
  /** Start of {@code [...]}. */
  BYTES,
  /** Start of the content of {@code /incbin/}; the text is the file's name. */
  BLOB,
  /** A cell that holds a phandle; the text is the label or path it was written with. */
  PHANDLE,
  /** A path written as a reference; the text is the label or path it was written with. */
  PATH,
  /** A label inside the value; the text is its name. */
  LABEL;

  /** A set of types as one number, for looking at markers only where some are of interest. */
  public static int set(List<Marker> markers) {
    int set = 0;
    for (int i = 0; i < markers.size(); i++) {
      set |= 1 << markers.get(i).type().ordinal();
    }
    return set;
  }

  public boolean in(int set) {
    return (set & 1 << ordinal()) != 0;
  }

  /** The type of an array whose elements are 8, 16, 32 or 64 bits wide. */
  public static MarkerType ofWidth(int bits) {
    return switch (bits) {
      case 8 -> UINT8;
      case 16 -> UINT16;
      case 64 -> UINT64;
      default -> UINT32;
    };
  }
}
