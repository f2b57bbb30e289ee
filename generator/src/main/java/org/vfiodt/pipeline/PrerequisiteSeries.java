// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.util.Objects;
import org.vfiodt.series.PatchSeries;

/** A series that comes before the generated one, by its name in the spec. */
public record PrerequisiteSeries(String name, PatchSeries series) {
  public PrerequisiteSeries {
    Objects.requireNonNull(name);
    Objects.requireNonNull(series);
  }
}
