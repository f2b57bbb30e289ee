// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.tree;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.dts.Node;
import org.vfiodt.source.Span;

/**
 * One entry of a list of phandles with arguments.
 *
 * @param index position in the list; an entry without phandle counts too
 * @param node empty for an entry that says 0: a place kept free
 * @param at the cell with the phandle
 */
public record PhandleEntry(
    int index, Optional<Node> node, List<Long> arguments, Optional<Span> at) {
  public PhandleEntry {
    Objects.requireNonNull(node);
    arguments = List.copyOf(arguments);
    Objects.requireNonNull(at);
  }
}
