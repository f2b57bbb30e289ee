// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.Objects;
import java.util.OptionalLong;
import org.vfiodt.dts.Node;

/**
 * One input of an interrupt controller.
 *
 * @param hardware the controller's own number of it, as the last but two columns of {@code
 *     /proc/interrupts} show it: for a GIC 32 more than the number of an SPI and 16 more than that
 *     of a PPI; empty where only the controller's driver knows
 * @param perProcessor whether each processor has an input of its own under this number
 */
public record InterruptLine(
    Node controller, OptionalLong hardware, Trigger trigger, boolean perProcessor) {
  public InterruptLine {
    Objects.requireNonNull(controller);
    Objects.requireNonNull(hardware);
    Objects.requireNonNull(trigger);
  }

  /** Whether both are known to be the same input. */
  public boolean same(InterruptLine other) {
    return controller == other.controller
        && hardware.isPresent()
        && hardware.equals(other.hardware);
  }
}
