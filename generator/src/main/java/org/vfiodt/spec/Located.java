// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

import java.util.Objects;
import org.vfiodt.source.Span;

/**
 * A value and the place in the spec that gave it. A value that the spec leaves to its default has
 * the place of the block's name.
 */
public record Located<T>(T value, Span at) {
  public Located {
    Objects.requireNonNull(value);
    Objects.requireNonNull(at);
  }

  public boolean is(T other) {
    return value.equals(other);
  }
}
