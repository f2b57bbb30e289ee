// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import org.vfiodt.dts.MarkerType;

/**
 * What stands at one byte of a value that is about to be printed: the start of a string, of bytes
 * or of cells, a label, or a reference.
 *
 * @param text label, or label or path of a reference; empty otherwise
 */
record Piece(int offset, MarkerType type, String text) {
  static Piece start(int offset, MarkerType type) {
    return new Piece(offset, type, "");
  }

  /** Whether a new value starts here, as opposed to something inside of one. */
  boolean startsValue() {
    return startsValue(type);
  }

  static boolean startsValue(MarkerType type) {
    return type != MarkerType.LABEL && type != MarkerType.PHANDLE;
  }
}
