// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vfiodt.render.matrix.PatchPart;
import org.vfiodt.render.matrix.Row;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Matrix.Place;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;

/** A patch with its cells. */
final class PatchParts {
  private final CellParts cells;

  PatchParts(CellParts cells) {
    this.cells = cells;
  }

  PatchPart of(MatrixKernel kernel, MatrixPatch patch, String prefix) {
    return new PatchPart(
        prefix + "p" + patch.number(),
        prefix,
        Words.line(patch.title(PatchTitles.total(kernel))),
        counts(patch),
        rows(patch),
        patch.cells().stream().map(cell -> cells.of(new Place(kernel, patch, cell))).toList());
  }

  private static String counts(MatrixPatch patch) {
    List<String> counts = new ArrayList<>();
    for (Status status : List.of(Status.FAIL, Status.ERROR, Status.PASS, Status.SKIP)) {
      long count = patch.cells().stream().filter(cell -> cell.status() == status).count();
      if (count > 0) {
        boolean one = count == 1 && status == Status.ERROR;
        counts.add(count + " " + (one ? Marks.of(status).word() : Marks.of(status).label()));
      }
    }
    return String.join(", ", counts);
  }

  private static List<Row> rows(MatrixPatch patch) {
    return Stream.of(
            new Row("Mail", Words.line(patch.file())),
            new Row("SHA-256", Words.line(patch.digest())),
            new Row("Patch id", Words.line(patch.patchId())),
            new Row("Tree", Words.line(patch.tree())))
        .filter(row -> !row.text().isEmpty())
        .toList();
  }
}
