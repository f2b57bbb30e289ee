// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fdt;

/** Numbers of the flattened format; devicetree specification 0.4, chapter 5. */
final class Fdt {
  static final int MAGIC = 0xd00dfeed;
  static final int RESERVATION_BYTES = 16;

  static final int BEGIN_NODE = 1;
  static final int END_NODE = 2;
  static final int PROPERTY = 3;
  static final int NOP = 4;
  static final int END = 9;

  private Fdt() {}

  /** The header grew by one field with versions 2, 3 and 17. */
  static int headerBytes(int version) {
    if (version >= 17) {
      return 40;
    }
    return version >= 3 ? 36 : version == 2 ? 32 : 28;
  }
}
