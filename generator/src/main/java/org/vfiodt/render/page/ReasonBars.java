// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.List;

/** How many devices of all boards have each reason, by what it does to a verdict. */
record ReasonBars(List<Effects> effects) implements PageView {
  ReasonBars {
    effects = List.copyOf(effects);
  }

  /** The reasons of one effect, the most frequent first. */
  record Effects(String effect, List<Bar> bars) {
    Effects {
      bars = List.copyOf(bars);
    }
  }

  /**
   * A reason.
   *
   * @param length in thousandths of the longest bar
   */
  record Bar(String kind, int devices, int length) {}
}
