// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.List;

/**
 * Warnings of a kernel beside those of its base, in order.
 *
 * @param added what the base does not say, or not so often
 * @param known what the base says too
 */
public record WarningComparison(List<KernelEvent> added, List<KernelEvent> known) {
  public WarningComparison {
    added = List.copyOf(added);
    known = List.copyOf(known);
  }
}
