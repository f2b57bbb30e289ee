// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import org.vfiodt.dts.Property;

/** Unsigned 64-bit numbers in cells, and how they are told. */
final class Numbers {
  private Numbers() {}

  /** The number in one or two cells. */
  static long read(Property property, int cell, int cells) {
    return property.unsigned(4 * cell, 4 * cells);
  }

  static boolean below(long left, long right) {
    return Long.compareUnsigned(left, right) < 0;
  }

  static String hex(long number) {
    return "0x" + Long.toHexString(number);
  }

  /** First and last number of a range; one number where they are the same. */
  static String range(long start, long last) {
    return start == last ? hex(start) : hex(start) + ".." + hex(last);
  }

  static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
