// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

import java.util.Objects;
import org.vfiodt.source.Span;

/**
 * A place where the spec names registers. Whether the region has them only the device tree can say,
 * so the plan asks.
 *
 * @param node label of the companion node that has the region; empty for the device's first node
 * @param region label of the region
 * @param index of the region in {@code reg} of that node, from 0
 * @param offset in bytes from the start of the region
 * @param size in bytes
 */
public record RegisterUse(Span at, String node, String region, int index, long offset, long size) {
  public RegisterUse {
    Objects.requireNonNull(at);
    Objects.requireNonNull(node);
    Objects.requireNonNull(region);
  }
}
