// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import java.util.List;
import org.vfiodt.dts.MarkerType;

/**
 * Guesses how bytes of unknown type were written: as strings when all of them can be printed, each
 * string is ended, and at most half of the bytes are zero; else as cells when the length allows it;
 * else as single bytes.
 */
final class TypeGuess {
  private TypeGuess() {}

  /**
   * Adds the values that cover the bytes from one offset to another; nothing when there are none.
   */
  static void add(byte[] bytes, int from, int to, List<Piece> pieces) {
    if (from == to) {
      return;
    }
    if (strings(bytes, from, to)) {
      int start = from;
      for (int i = from; i < to; i++) {
        if (bytes[i] == 0) {
          pieces.add(Piece.start(start, MarkerType.STRING));
          start = i + 1;
        }
      }
    } else {
      boolean cells = (to - from) % 4 == 0;
      pieces.add(Piece.start(from, cells ? MarkerType.UINT32 : MarkerType.BYTES));
    }
  }

  private static boolean strings(byte[] bytes, int from, int to) {
    if (bytes[to - 1] != 0) {
      return false;
    }
    int zeros = 0;
    for (int i = from; i < to; i++) {
      if (bytes[i] == 0) {
        zeros++;
      } else if (!Quoted.plain(bytes[i])) {
        return false;
      }
    }
    return 2 * zeros <= to - from;
  }
}
