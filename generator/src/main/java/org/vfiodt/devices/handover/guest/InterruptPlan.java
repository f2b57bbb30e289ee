// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover.guest;

import java.util.OptionalLong;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Interrupt;
import org.vfiodt.devices.InterruptLine;
import org.vfiodt.devices.interrupt.HardwareNumbers;

/** As which interrupt of its GIC the guest sees one of a device. */
@FunctionalInterface
public interface InterruptPlan {
  /** GIC: inputs below are those of single processors. */
  long FIRST_SPI = 32;

  /** GIC: inputs from here on are of no common kind. */
  long END_OF_SPIS = 1020;

  /**
   * The same shared peripheral interrupt as on the host, for what reaches the host's GIC without
   * another controller in between.
   */
  InterruptPlan IDENTITY =
      (device, interrupt) -> interrupt.direct() ? spi(interrupt.line()) : OptionalLong.empty();

  /**
   * The number of a shared peripheral interrupt, 32 less than the GIC's own; empty when the
   * interrupt cannot be handed on.
   */
  OptionalLong spi(Device device, Interrupt interrupt);

  private static OptionalLong spi(InterruptLine line) {
    long number = line.hardware().orElse(0);
    return HardwareNumbers.isGic(line.controller())
            && !line.perProcessor()
            && number >= FIRST_SPI
            && number < END_OF_SPIS
        ? OptionalLong.of(number - FIRST_SPI)
        : OptionalLong.empty();
  }
}
