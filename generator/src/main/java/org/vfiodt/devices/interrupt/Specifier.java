// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.interrupt;

import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.Node;
import org.vfiodt.source.Span;

/**
 * An interrupt as a node writes it, before any {@code interrupt-map}.
 *
 * @param at its first cell
 */
record Specifier(int index, Node parent, List<Long> cells, Optional<Span> at) {
  Specifier {
    cells = List.copyOf(cells);
  }
}
