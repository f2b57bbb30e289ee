// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import java.util.OptionalInt;

/** The number that a text starts with, as C reads it: decimal, {@code 0x} or leading zero. */
final class StartNumber {
  private StartNumber() {}

  /** Empty when it is negative or too large; 0 where there is no number, as in C. */
  static OptionalInt of(String text) {
    String number = text.stripLeading();
    if (number.startsWith("-")) {
      return OptionalInt.empty();
    }
    int at = number.startsWith("+") ? 1 : 0;
    int radix = 10;
    if (number.regionMatches(true, at, "0x", 0, 2)) {
      radix = 16;
      at += 2;
    } else if (number.startsWith("0", at)) {
      radix = 8;
    }
    long value = 0;
    while (at < number.length() && Character.digit(number.charAt(at), radix) >= 0) {
      value = value * radix + Character.digit(number.charAt(at++), radix);
      if (value > Integer.MAX_VALUE) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.of((int) value);
  }
}
