// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.observed;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.devices.Bus;
import org.vfiodt.source.Span;

/**
 * A device in sysfs.
 *
 * @param values {@code node}: path of its node; {@code driver}; {@code parent}: the device that it
 *     is a part of; on the AMBA bus {@code resource} and {@code irq0}, {@code irq1}, ...
 */
record ObservedDevice(Bus bus, String name, Map<String, String> values, Span at) {
  ObservedDevice {
    Objects.requireNonNull(bus);
    Objects.requireNonNull(name);
    values = Map.copyOf(values);
    Objects.requireNonNull(at);
  }

  Optional<String> node() {
    return Optional.ofNullable(values.get("node"));
  }

  Optional<String> parent() {
    return Optional.ofNullable(values.get("parent"));
  }

  Optional<String> driver() {
    return Optional.ofNullable(values.get("driver"));
  }
}
