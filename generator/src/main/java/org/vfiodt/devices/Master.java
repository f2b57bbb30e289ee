// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.dts.Node;
import org.vfiodt.source.Span;

/**
 * One way in which a device stands behind an IOMMU.
 *
 * @param iommu the IOMMU
 * @param specifier cells of {@code iommus}, or the stream number of older bindings
 * @param id by which the IOMMU knows the device; empty where it knows only one
 * @param mask bits of the id that the IOMMU does not look at
 * @param at the place that says so
 */
public record Master(
    Node iommu, List<Long> specifier, Optional<Long> id, long mask, Optional<Span> at) {
  public Master {
    Objects.requireNonNull(iommu);
    specifier = List.copyOf(specifier);
    Objects.requireNonNull(id);
    Objects.requireNonNull(at);
  }

  /** Whether the IOMMU may take one for the other. */
  public boolean overlaps(Master other) {
    if (iommu != other.iommu) {
      return false;
    }
    return id.isEmpty()
        || other.id.isEmpty()
        || ((id.get() ^ other.id.get()) & ~(mask | other.mask)) == 0;
  }
}
