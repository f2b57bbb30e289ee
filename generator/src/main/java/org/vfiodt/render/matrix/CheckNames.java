// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

import java.util.List;
import org.vfiodt.render.page.PageView;

/** What the columns stand for. */
public record CheckNames(List<Row> checks) implements PageView {
  public CheckNames {
    checks = List.copyOf(checks);
  }
}
