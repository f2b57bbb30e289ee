// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import org.vfiodt.diag.Outcome;

/** Makes the commits of a series without writing any of them. */
public final class SeriesBuilder {
  private SeriesBuilder() {}

  /**
   * The series, or every reason why it cannot be one. With a {@link Base.Commit} the ids are those
   * of the branch that {@link BranchWriter} would make.
   */
  public static Outcome<PatchSeries> build(SeriesRequest request) {
    throw new UnsupportedOperationException();
  }
}
