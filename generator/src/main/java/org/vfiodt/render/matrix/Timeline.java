// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

import java.util.List;
import org.vfiodt.render.page.PageView;

/**
 * How a boot went on, drawn to scale.
 *
 * @param end of the axis, for people
 */
public record Timeline(String end, List<TimelineTick> ticks, List<TimelineStep> steps)
    implements PageView {
  public Timeline {
    ticks = List.copyOf(ticks);
    steps = List.copyOf(steps);
  }
}
