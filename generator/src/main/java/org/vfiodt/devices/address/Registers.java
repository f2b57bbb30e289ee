// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.address;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.devices.Region;
import org.vfiodt.dts.Node;
import org.vfiodt.source.Span;

/**
 * What {@code reg} of a node comes to.
 *
 * @param regions up to the first that cannot be translated, which is where Linux stops
 * @param overruns of those regions
 * @param blocked why the first region behind them is none; empty when all are
 */
public record Registers(List<Region> regions, List<Overrun> overruns, Optional<Blocked> blocked) {
  public Registers {
    regions = List.copyOf(regions);
    overruns = List.copyOf(overruns);
    Objects.requireNonNull(blocked);
  }

  /**
   * A region that is larger than the window it begins in.
   *
   * @param room bytes of it that lie inside
   */
  public record Overrun(Region region, Node bus, long room) {}

  /**
   * Where the way to the processor ends.
   *
   * @param at the bus
   * @param why as the end of a sentence about the bus
   * @param entry the place of the address in {@code reg}
   */
  public record Blocked(Node at, String why, Optional<Span> entry) {}
}
