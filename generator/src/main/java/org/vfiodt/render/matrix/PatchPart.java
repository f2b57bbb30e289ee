// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

import java.util.List;
import org.vfiodt.render.page.PageView;

/**
 * A patch and what the checks said about it.
 *
 * @param table id of the part that has the table of its kernel
 * @param counts how many cells ended in which way, in words
 */
public record PatchPart(
    String id, String table, String title, String counts, List<Row> rows, List<CellPart> cells)
    implements PageView {
  public PatchPart {
    rows = List.copyOf(rows);
    cells = List.copyOf(cells);
  }
}
