// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

import java.util.List;
import org.vfiodt.render.page.PageView;

/**
 * Patches x checks on one kernel.
 *
 * @param label names the table for those who do not see it
 */
public record MatrixTable(String label, List<MatrixColumn> columns, List<MatrixRow> rows)
    implements PageView {
  public MatrixTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
