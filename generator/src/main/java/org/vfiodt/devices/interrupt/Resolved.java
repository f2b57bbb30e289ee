// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.interrupt;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.dts.Node;

/**
 * Where an interrupt ends behind every nexus.
 *
 * @param controller empty when it ends nowhere
 * @param nexuses whose maps translated it
 * @param why it ends nowhere
 */
record Resolved(Optional<Node> controller, List<Long> cells, List<Node> nexuses, String why) {
  Resolved {
    Objects.requireNonNull(controller);
    cells = List.copyOf(cells);
    nexuses = List.copyOf(nexuses);
    Objects.requireNonNull(why);
  }

  static Resolved nowhere(String why) {
    return new Resolved(Optional.empty(), List.of(), List.of(), why);
  }
}
