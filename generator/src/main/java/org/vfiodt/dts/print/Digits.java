// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

/** Numbers in hexadecimal, of at least two digits. */
final class Digits {
  private Digits() {}

  static void append(long value, StringBuilder out) {
    if (value >= 0 && value < 0x10) {
      out.append('0');
    }
    out.append(Long.toHexString(value));
  }
}
