// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.board;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A device that a test hands to user space.
 *
 * @param nodes names with unit address, of which the first that the device tree has is taken
 * @param engine the kind of DMA engine that it is, where its accesses really go through its IOMMU;
 *     empty where the emulator has no IOMMU, or the guest knows no way to make it transfer
 */
public record Assignment(List<String> nodes, Optional<String> engine) {
  public Assignment {
    nodes = List.copyOf(nodes);
    Objects.requireNonNull(engine);
  }
}
