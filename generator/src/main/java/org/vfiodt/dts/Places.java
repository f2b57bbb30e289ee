// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.util.Optional;
import org.vfiodt.source.Span;

/** Where the source wrote a byte of a value: the cell, string or byte that it belongs to. */
@FunctionalInterface
public interface Places {
  /** No places, as in a tree that was read from a blob. */
  Places NONE = offset -> Optional.empty();

  Optional<Span> at(int offset);
}
