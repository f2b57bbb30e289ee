// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.List;
import java.util.OptionalInt;

/**
 * The pieces of a file. Does not depend on macros, so boards that share a header share this.
 *
 * @param openComment start of a comment that has no end
 * @param nested comments that run over the start of another one
 * @param mayInclude whether there can be an {@code /include/} in the text
 */
record Layout(
    List<Piece> pieces, OptionalInt openComment, List<NestedComment> nested, boolean mayInclude) {
  Layout {
    pieces = List.copyOf(pieces);
    nested = List.copyOf(nested);
  }
}
