// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import java.util.Optional;
import org.vfiodt.dts.Places;
import org.vfiodt.dts.preprocess.FlatText;
import org.vfiodt.source.Span;

/**
 * Where the parts of a value were written. The places are looked up when somebody asks.
 *
 * @param parts three numbers each: first byte of the value, start and end in the text
 */
record Parts(FlatText text, int[] parts) implements Places {

  @Override
  public Optional<Span> at(int offset) {
    int low = 0;
    int high = parts.length / 3 - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (parts[3 * middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return parts.length == 0 || offset < 0
        ? Optional.empty()
        : Optional.of(text.span(parts[3 * low + 1], parts[3 * low + 2]));
  }
}
