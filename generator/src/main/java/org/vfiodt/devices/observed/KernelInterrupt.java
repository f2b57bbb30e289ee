// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.observed;

import java.util.List;
import java.util.Objects;
import org.vfiodt.devices.Bus;
import org.vfiodt.devices.Trigger;
import org.vfiodt.source.Span;

/**
 * An interrupt of a device, as our part of the kernel shows it.
 *
 * @param index position in {@code interrupts}
 * @param inputs the numbers that controllers know it by, from the device's own on; empty when the
 *     kernel cannot map it
 */
record KernelInterrupt(
    Bus bus, String device, int index, Trigger trigger, List<Long> inputs, Span at) {
  KernelInterrupt {
    Objects.requireNonNull(bus);
    Objects.requireNonNull(device);
    Objects.requireNonNull(trigger);
    inputs = List.copyOf(inputs);
    Objects.requireNonNull(at);
  }
}
