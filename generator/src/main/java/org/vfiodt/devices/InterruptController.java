// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.Objects;
import java.util.Optional;
import org.vfiodt.dts.Node;

/**
 * A node with {@code interrupt-controller} or {@code interrupt-map}.
 *
 * @param parent the controller or nexus behind it; empty for a root controller
 * @param nexus whether it only translates
 * @param gpio whether it is a GPIO controller
 */
public record InterruptController(
    Node node, Optional<Node> parent, boolean nexus, boolean gpio, boolean available) {
  public InterruptController {
    Objects.requireNonNull(node);
    Objects.requireNonNull(parent);
  }

  /** Whether nothing stands behind it but the processors. */
  public boolean root() {
    return parent.isEmpty() && !nexus;
  }
}
