// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.KernelTree;
import org.vfiodt.plan.DriverPlan;
import org.vfiodt.plan.SeriesPlan;

/**
 * Recipes and templates to a series of revisions. Patch N is the difference of the tree with the
 * features 1 to N-1 and with 1 to N, so every patch stands on those before it.
 */
public final class SeriesRenderer {
  private SeriesRenderer() {}

  /** The series of a spec on top of what earlier series left. */
  public static Outcome<RenderedSeries> render(
      DataFolder data, DriverPlan driver, SeriesPlan series, KernelTree tree, Overlay earlier) {
    throw new UnsupportedOperationException();
  }

  /** A series that stands on its own, in the order of its {@code series.toml}. */
  public static Outcome<RenderedSeries> prerequisite(
      DataFolder data, String series, DriverPlan driver, KernelTree tree, Overlay earlier) {
    throw new UnsupportedOperationException();
  }
}
