// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.observed;

import java.util.Objects;
import org.vfiodt.devices.Bus;
import org.vfiodt.source.Span;

/**
 * A memory resource of a device, as our part of the kernel shows it.
 *
 * @param index among the memory resources of the device
 * @param end the last byte, unsigned
 */
record KernelRegion(Bus bus, String device, int index, long start, long end, Span at) {
  KernelRegion {
    Objects.requireNonNull(bus);
    Objects.requireNonNull(device);
    Objects.requireNonNull(at);
  }
}
