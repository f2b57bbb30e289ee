// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import java.util.Optional;
import org.vfiodt.dts.DtsLimits;

/**
 * What applying overlays may cost. Overlays can multiply each other's size and depth, so what they
 * add is counted; when it is too much, trees stop growing and the reason is told at the end.
 */
final class Budget {
  private static final int DEEPEST = DtsLimits.DEFAULT.nesting();
  private static final long MOST_BYTES = 2L * DtsLimits.DEFAULT.flatBytes();
  private static final long MOST_STEPS = 1L << 28;

  private long bytes;
  private long steps;
  private String reason;

  /** Counts bytes that a tree grows by; false when that is too much. */
  boolean grow(long more) {
    bytes += more;
    if (bytes > MOST_BYTES) {
      reason = "the overlays add more than " + MOST_BYTES + " bytes";
    }
    return reason == null;
  }

  /** Counts a node that is looked at; false when that is too much. */
  boolean step() {
    steps++;
    if (steps > MOST_STEPS) {
      reason = "the overlays change phandles too often";
    }
    return reason == null;
  }

  /** Whether a node may stand so deep. */
  boolean mayNest(int depth) {
    if (depth > DEEPEST) {
      reason = "the overlays nest nodes more than " + DEEPEST + " deep";
    }
    return reason == null;
  }

  /** Why it was too much, if it was. */
  Optional<String> reason() {
    return Optional.ofNullable(reason);
  }
}
