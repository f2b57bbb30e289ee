// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import org.vfiodt.diag.Outcome;

/** Makes a series a branch of the user's repository; work tree and index stay as they are. */
public final class BranchWriter {
  private BranchWriter() {}

  /**
   * Writes the commits of a request with a {@link Base.Commit}, prerequisites first, and a new
   * branch at the last one. Refused when the branch exists or the base holds other text.
   */
  public static Outcome<PatchSeries> write(SeriesRequest request, String branch) {
    throw new UnsupportedOperationException();
  }
}
