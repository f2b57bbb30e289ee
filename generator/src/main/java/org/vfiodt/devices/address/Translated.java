// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.address;

import java.util.Objects;
import java.util.Optional;
import org.vfiodt.dts.Node;

/**
 * What became of an address on its way up.
 *
 * @param address of the processor, unsigned; empty when a level does not translate it
 * @param room bytes from the address to the end of the smallest window on the way, unsigned; 0
 *     where no window is in the way
 * @param at the bus that does not translate it, or that has the smallest window
 * @param why the way ends there
 */
record Translated(Optional<Long> address, long room, Optional<Node> at, String why) {
  Translated {
    Objects.requireNonNull(address);
    Objects.requireNonNull(at);
    Objects.requireNonNull(why);
  }

  static Translated blocked(Node at, String why) {
    return new Translated(Optional.empty(), 0, Optional.of(at), why);
  }
}
