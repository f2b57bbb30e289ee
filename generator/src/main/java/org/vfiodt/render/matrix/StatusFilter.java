// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

import java.util.List;
import org.vfiodt.render.page.PageView;

/** Chooses cells by how they ended; only there where scripts run. */
public record StatusFilter(List<Choice> choices, int cells) implements PageView {
  public StatusFilter {
    choices = List.copyOf(choices);
  }

  /** How many cells ended in one way. */
  public record Choice(StatusMark mark, int count) {}
}
