// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.iommu;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.devices.Master;
import org.vfiodt.source.Span;

/**
 * How a device stands behind IOMMUs.
 *
 * @param broken why what the tree says about it cannot be followed to the end
 */
public record Masters(List<Master> found, Optional<Broken> broken) {
  public Masters {
    found = List.copyOf(found);
    Objects.requireNonNull(broken);
  }

  /** A property that cannot be followed. */
  public record Broken(String why, Optional<Span> at) {}
}
