// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.series;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vfiodt.pipeline.Generated;
import org.vfiodt.plan.PatchPlan;
import org.vfiodt.plan.Plan;
import org.vfiodt.plan.SeriesPlan;
import org.vfiodt.render.LeftOut;

/** What the driver is to do once the first patches of its series are applied. */
final class PartialPlan {
  private PartialPlan() {}

  /**
   * @param number of the last patch that counts
   */
  static Plan of(Generated generated, int number) {
    Set<String> leftOut =
        generated.leftOut().stream().map(LeftOut::name).collect(Collectors.toSet());
    SeriesPlan series = generated.plan().series();
    List<PatchPlan> made =
        series.patches().stream().filter(patch -> !leftOut.contains(patch.feature())).toList();
    return new Plan(
        generated.plan().driver(),
        new SeriesPlan(
            series.recipes(),
            series.title(),
            series.tag(),
            series.version(),
            series.cover(),
            series.requires(),
            made.subList(0, Math.min(number, made.size()))));
  }
}
