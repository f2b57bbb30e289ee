// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

/** Numbers in the tables of overlays, read as the tools that apply them do. */
final class Numbers {
  private static final long HUGE = Long.MAX_VALUE >> 8;

  private Numbers() {}

  /**
   * The number that a text starts with, in the notation of C; 0 when it starts with none. What
   * follows does not matter. Numbers too large for any property stay large.
   */
  static long leading(String text) {
    String trimmed = text.strip();
    boolean negative = trimmed.startsWith("-");
    int start = negative || trimmed.startsWith("+") ? 1 : 0;
    int radix = 10;
    if (trimmed.startsWith("0x", start) || trimmed.startsWith("0X", start)) {
      radix = 16;
      start += 2;
    } else if (trimmed.startsWith("0", start)) {
      radix = 8;
    }
    long value = 0;
    for (int i = start; i < trimmed.length(); i++) {
      int digit = Character.digit(trimmed.charAt(i), radix);
      if (digit < 0) {
        break;
      }
      value = Math.min(HUGE, value * radix + digit);
    }
    return negative ? -value : value;
  }
}
