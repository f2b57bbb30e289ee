// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

import java.util.List;
import org.vfiodt.render.page.PageView;

/** Times side by side. */
public record TimeBars(String title, List<TimeBar> bars) implements PageView {
  public TimeBars {
    bars = List.copyOf(bars);
  }
}
