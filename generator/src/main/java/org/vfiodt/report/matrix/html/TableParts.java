// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

import java.util.List;
import java.util.Optional;
import org.vfiodt.render.matrix.MatrixCell;
import org.vfiodt.render.matrix.MatrixColumn;
import org.vfiodt.render.matrix.MatrixRow;
import org.vfiodt.render.matrix.MatrixTable;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.Matrix.Place;
import org.vfiodt.report.matrix.MatrixCheck;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;

/** The table of one kernel. */
final class TableParts {
  private final List<MatrixCheck> checks;
  private final Anchors anchors;

  TableParts(Matrix matrix, Anchors anchors) {
    this.checks = matrix.checks();
    this.anchors = anchors;
  }

  MatrixTable of(MatrixKernel kernel, String prefix) {
    return new MatrixTable(
        "Patches and checks on " + Words.line(kernel.title()),
        checks.stream()
            .map(
                check ->
                    new MatrixColumn(Words.head(check.title()), Words.text(check.description())))
            .toList(),
        kernel.patches().stream()
            .map(
                patch ->
                    new MatrixRow(
                        prefix + "p" + patch.number(),
                        PatchTitles.number(kernel, patch),
                        Words.line(patch.subject()),
                        checks.stream().map(check -> cell(kernel, patch, check)).toList()))
            .toList());
  }

  private MatrixCell cell(MatrixKernel kernel, MatrixPatch patch, MatrixCheck check) {
    String column = Words.head(check.title());
    return patch.cells().stream()
        .filter(cell -> cell.check().equals(check.name()))
        .findFirst()
        .map(cell -> cell(column, new Place(kernel, patch, cell)))
        .orElseGet(() -> new MatrixCell(column, Optional.empty(), "", "", "", false));
  }

  private MatrixCell cell(String column, Place place) {
    return new MatrixCell(
        column,
        Optional.of(Marks.of(place.cell().status())),
        anchors.of(place),
        Words.line(place.id()),
        note(place.cell()),
        place.cell().inherited() < 0);
  }

  private static String note(Cell cell) {
    if (cell.inherited() >= 0) {
      return cell.inherited() == 0 ? "= base" : "= patch " + cell.inherited();
    }
    return cell.seconds() > 0 ? Seconds.of(cell.seconds()) : "";
  }
}
