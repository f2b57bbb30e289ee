// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.render.matrix.MatrixHead;
import org.vfiodt.render.matrix.Row;
import org.vfiodt.render.page.SectionLink;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Matrix;

/** The verdict and what it is about. */
final class HeadParts {
  private HeadParts() {}

  static MatrixHead of(Matrix matrix, List<SectionLink> links) {
    List<Row> rows = new ArrayList<>();
    matrix.subject().forEach((name, text) -> rows.add(new Row(Words.line(name), Words.text(text))));
    rows.add(new Row("command", Words.command(matrix.command())));
    rows.add(new Row("made by", Words.line(matrix.tool())));
    return new MatrixHead(
        Marks.of(matrix.verdict()),
        title(matrix.verdict()),
        matrix.sentence(),
        Words.line(matrix.shard()),
        rows,
        links);
  }

  static String title(Status verdict) {
    return switch (verdict) {
      case PASS -> "The check passed";
      case FAIL -> "The check failed";
      case ERROR -> "The check could not be finished";
      case SKIP -> "Nothing was checked";
    };
  }
}
