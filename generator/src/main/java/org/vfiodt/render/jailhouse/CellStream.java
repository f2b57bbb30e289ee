// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.jailhouse;

import java.util.Objects;

/**
 * An id by which SMMUs know DMA of the cell.
 *
 * @param mask bits of the id that the SMMU does not look at; 0 but for an MMU-500
 * @param masked whether it is one of an MMU-500, whose entries have a mask
 */
public record CellStream(long id, long mask, boolean masked, String owner) {
  public CellStream {
    Objects.requireNonNull(owner);
  }
}
