// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.math.BigInteger;

/** Addresses and sizes as people read them; all unsigned. */
final class Numbers {
  private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
  private static final int STEP = 1024;

  private Numbers() {}

  static String hex(long value) {
    return Long.toHexString(value);
  }

  static BigInteger unsigned(long value) {
    return new BigInteger(Long.toUnsignedString(value));
  }

  static String size(long bytes) {
    return size(unsigned(bytes));
  }

  /** In the largest unit that it has at least one of; rounded down where it does not fit. */
  static String size(BigInteger bytes) {
    BigInteger unit = BigInteger.ONE;
    int name = 0;
    while (name < UNITS.length - 1
        && bytes.compareTo(unit.multiply(BigInteger.valueOf(STEP))) >= 0) {
      unit = unit.multiply(BigInteger.valueOf(STEP));
      name++;
    }
    BigInteger[] parts = bytes.divideAndRemainder(unit);
    String fraction = "";
    if (parts[1].signum() > 0) {
      int tenths = parts[1].multiply(BigInteger.TEN).divide(unit).intValue();
      fraction = tenths == 0 ? "" : "." + tenths;
    }
    return parts[0] + fraction + " " + UNITS[name];
  }
}
