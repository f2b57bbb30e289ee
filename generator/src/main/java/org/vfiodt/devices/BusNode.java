// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.Objects;
import java.util.Optional;
import org.vfiodt.dts.Node;

/**
 * A node whose children Linux walks for devices; it is a platform device itself.
 *
 * @param sysfsName below {@code /sys/bus/platform/devices}; empty where only the running kernel
 *     knows
 */
public record BusNode(Node node, Optional<String> sysfsName) {
  public BusNode {
    Objects.requireNonNull(node);
    Objects.requireNonNull(sysfsName);
  }
}
