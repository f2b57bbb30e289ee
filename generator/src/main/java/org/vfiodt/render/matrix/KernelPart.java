// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

import java.util.List;
import org.vfiodt.render.page.PageView;

/** One kernel: its table, then its patches with every cell. */
public record KernelPart(
    String id, String title, List<Row> rows, MatrixTable table, List<PatchPart> patches)
    implements PageView {
  public KernelPart {
    rows = List.copyOf(rows);
    patches = List.copyOf(patches);
  }
}
