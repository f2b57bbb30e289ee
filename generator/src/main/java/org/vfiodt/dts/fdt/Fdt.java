// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fdt;

/** Numbers of the flattened format; devicetree specification 0.4, chapter 5. */
public final class Fdt {
  public static final int MAGIC = 0xd00dfeed;
  public static final int VERSION = 17;

  /** The oldest version whose readers understand {@link #VERSION}; the first with short names. */
  public static final int COMPATIBLE_VERSION = 16;

  /** Of version 17; see {@link #headerBytes}. */
  public static final int HEADER_BYTES = 40;

  public static final int RESERVATION_BYTES = 16;

  public static final int BEGIN_NODE = 1;
  public static final int END_NODE = 2;
  public static final int PROPERTY = 3;
  public static final int NOP = 4;
  public static final int END = 9;

  private Fdt() {}

  /** The header grew by one field with versions 2, 3 and 17. */
  public static int headerBytes(int version) {
    if (version >= VERSION) {
      return HEADER_BYTES;
    }
    return version >= 3 ? 36 : version == 2 ? 32 : 28;
  }

  /** The next multiple of four; everything in the structure block starts at one. */
  public static int aligned(int offset) {
    return offset + 3 & ~3;
  }
}
