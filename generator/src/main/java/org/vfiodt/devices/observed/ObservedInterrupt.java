// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.observed;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.vfiodt.source.Span;

/**
 * An interrupt that somebody has asked for: a line of {@code /proc/interrupts}.
 *
 * @param number of Linux
 * @param chip the kernel's name of the controller
 * @param hardware the controller's number; older kernels do not show it
 * @param level whether it is level triggered, else by an edge; empty where the kernel does not show
 *     it
 * @param actions who asked for it: what drivers give as a name, often that of the device
 */
record ObservedInterrupt(
    int number,
    String chip,
    OptionalLong hardware,
    Optional<Boolean> level,
    List<String> actions,
    Span at) {
  ObservedInterrupt {
    Objects.requireNonNull(chip);
    Objects.requireNonNull(hardware);
    Objects.requireNonNull(level);
    actions = List.copyOf(actions);
    Objects.requireNonNull(at);
  }

  /** In old kernels the number of Linux is that of the hardware at the first GIC. */
  OptionalLong hardwareOrGic() {
    return hardware.isEmpty() && chip.equals("GIC") ? OptionalLong.of(number) : hardware;
  }
}
