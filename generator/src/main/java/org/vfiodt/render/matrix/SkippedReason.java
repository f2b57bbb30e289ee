// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

import java.util.List;
import org.vfiodt.render.page.PageView;

/** Why cells did not run. */
public record SkippedReason(String reason, int count, List<CellLink> cells) implements PageView {
  public SkippedReason {
    cells = List.copyOf(cells);
  }
}
