// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

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

  /** Numbers that follow each other are one range; of several ranges the first is told. */
  static String ranges(SortedSet<Long> numbers) {
    List<String> ranges = new ArrayList<>();
    long first = 0;
    long last = 0;
    boolean open = false;
    for (long number : numbers) {
      if (open && number != last + 1) {
        ranges.add(range(first, last));
      }
      first = open && number == last + 1 ? first : number;
      last = number;
      open = true;
    }
    if (open) {
      ranges.add(range(first, last));
    }
    return PageText.some(ranges, 1);
  }

  private static String range(long first, long last) {
    return first == last ? String.valueOf(first) : first + "-" + last;
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
