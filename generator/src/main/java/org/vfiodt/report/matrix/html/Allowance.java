// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

/**
 * How much one kind of content may add to a page, in bytes of HTML: what an input can multiply is
 * limited.
 */
final class Allowance {
  /** Tags around a text. */
  private static final int TAGS = 10;

  private long left;

  Allowance(long bytes) {
    this.left = bytes;
  }

  /**
   * Whether something still fits; if so, its room is taken.
   *
   * @param frame what is around the texts
   */
  boolean take(int frame, Iterable<String> texts) {
    long size = frame;
    for (String text : texts) {
      size += TAGS + size(text);
    }
    if (size > left) {
      return false;
    }
    left -= size;
    return true;
  }

  private static long size(String text) {
    return text.chars().mapToLong(Allowance::size).sum();
  }

  /** Some characters are written as entities, others take more than one byte. */
  private static int size(int c) {
    return switch (c) {
      case '<', '>' -> 4;
      case '&', '\'' -> 5;
      case '"' -> 6;
      default -> c < 0x80 ? 1 : 3;
    };
  }
}
