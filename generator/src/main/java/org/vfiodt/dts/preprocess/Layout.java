// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.List;
import java.util.OptionalInt;

/**
 * The pieces of a file. Does not depend on macros, so boards that share a header share this.
 *
 * @param openComment start of a comment that has no end
 */
record Layout(List<Piece> pieces, OptionalInt openComment) {
  Layout {
    pieces = List.copyOf(pieces);
  }
}
