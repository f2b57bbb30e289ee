// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

/** Numbers of the flattened format; devicetree specification 0.4, chapter 5. */
final class Tags {
  static final int MAGIC = 0xd00dfeed;
  static final int VERSION = 17;
  static final int COMPATIBLE_VERSION = 16;
  static final int HEADER_BYTES = 40;
  static final int RESERVATION_BYTES = 16;

  static final int BEGIN_NODE = 1;
  static final int END_NODE = 2;
  static final int PROPERTY = 3;
  static final int NOP = 4;
  static final int END = 9;

  private Tags() {}

  static int aligned(int offset) {
    return offset + 3 & ~3;
  }
}
