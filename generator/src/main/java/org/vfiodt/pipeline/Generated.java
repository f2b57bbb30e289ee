// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.util.List;
import java.util.Objects;
import org.vfiodt.plan.Plan;
import org.vfiodt.render.LeftOut;
import org.vfiodt.render.Overlay;
import org.vfiodt.series.PatchSeries;
import org.vfiodt.series.SeriesRequest;

/**
 * A series and what it stands on, all decided.
 *
 * @param prerequisites series that come first, in order; those that the kernel does not need are in
 *     {@code leftOut}
 * @param request what the commits of the series were made from
 * @param series the commits
 * @param leftOut patches and series that this kernel does not need
 * @param base every file of the tree that differs before the first patch
 * @param overlay every file of the tree that differs after the last patch
 */
public record Generated(
    Plan plan,
    List<PrerequisiteSeries> prerequisites,
    SeriesRequest request,
    PatchSeries series,
    List<LeftOut> leftOut,
    Overlay base,
    Overlay overlay) {
  public Generated {
    Objects.requireNonNull(plan);
    prerequisites = List.copyOf(prerequisites);
    Objects.requireNonNull(request);
    Objects.requireNonNull(series);
    leftOut = List.copyOf(leftOut);
    Objects.requireNonNull(base);
    Objects.requireNonNull(overlay);
  }

  /** For people: how many patches, and which prerequisites stand below them. */
  public String summary() {
    StringBuilder text = new StringBuilder();
    text.append(series.patches().size()).append(" patches");
    for (PrerequisiteSeries each : prerequisites) {
      text.append(text.indexOf(" on ") < 0 ? " on " : " and ").append(each.name());
      text.append(" (").append(each.series().patches().size()).append(')');
    }
    return text.toString();
  }
}
