// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

import java.util.List;
import org.vfiodt.render.page.PageView;

/** Where the time went. */
public record Times(List<TimeBars> tables) implements PageView {
  public Times {
    tables = List.copyOf(tables);
  }
}
