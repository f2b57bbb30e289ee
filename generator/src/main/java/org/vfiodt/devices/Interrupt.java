// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.List;
import java.util.Objects;
import org.vfiodt.dts.Node;

/**
 * One interrupt of a device, as its controller's specifier.
 *
 * @param index position in {@code interrupts}
 * @param controller the node whose cells these are
 * @param specifier cells, unsigned
 */
public record Interrupt(int index, Node controller, List<Long> specifier) {
  public Interrupt {
    Objects.requireNonNull(controller);
    specifier = List.copyOf(specifier);
  }
}
