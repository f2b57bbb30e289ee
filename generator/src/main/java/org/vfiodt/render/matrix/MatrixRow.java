// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

import java.util.List;
import org.vfiodt.render.page.PageView;

/**
 * A patch in the table.
 *
 * @param target id of the part that tells more about it
 * @param number {@code 2/3}; empty for the base
 */
public record MatrixRow(String target, String number, String subject, List<MatrixCell> cells)
    implements PageView {
  public MatrixRow {
    cells = List.copyOf(cells);
  }
}
