// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.dts.Node;

/**
 * One interrupt of a device.
 *
 * @param index position in {@code interrupts} or {@code interrupts-extended}
 * @param name from {@code interrupt-names}
 * @param controller the node whose cells these are, behind every {@code interrupt-map}
 * @param specifier cells, unsigned
 * @param nexuses nodes whose {@code interrupt-map} translated it, from the device on
 * @param lines the inputs it takes, from that of {@code controller} on towards the root controller
 * @param reachesRoot whether the last of the lines is one of a root controller
 */
public record Interrupt(
    int index,
    Optional<String> name,
    Node controller,
    List<Long> specifier,
    List<Node> nexuses,
    List<InterruptLine> lines,
    boolean reachesRoot) {
  public Interrupt {
    Objects.requireNonNull(name);
    Objects.requireNonNull(controller);
    specifier = List.copyOf(specifier);
    nexuses = List.copyOf(nexuses);
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("an interrupt has at least the line of its controller");
    }
  }

  /** The input that it takes at its own controller. */
  public InterruptLine line() {
    return lines.get(0);
  }

  /** The input of the root controller; empty when it reaches none. */
  public Optional<InterruptLine> root() {
    return reachesRoot ? Optional.of(lines.get(lines.size() - 1)) : Optional.empty();
  }

  /** Whether no other controller stands between the device and the root controller. */
  public boolean direct() {
    return reachesRoot && lines.size() == 1;
  }
}
