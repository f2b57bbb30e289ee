// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.Locale;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixKernel;

/** For people at a terminal: a table for each kernel, what failed below, the verdict last. */
public final class MatrixText {
  private MatrixText() {}

  public static String write(FormRequest request) {
    Matrix matrix = request.matrix();
    Paint paint = new Paint(request.colour());
    StringBuilder out = new StringBuilder();
    matrix.subject().forEach((name, value) -> out.append(row(name, value)));
    for (MatrixKernel kernel : matrix.kernels()) {
      out.append('\n').append(Plain.line(kernel.id())).append("  ");
      out.append(Plain.line(kernel.title())).append('\n');
      out.append(new KernelTable(kernel, matrix.checks(), paint).write());
    }
    if (matrix.places().anyMatch(place -> place.cell().inherited() >= 0)) {
      out.append('\n').append(Words.LEGEND).append('\n');
    }
    out.append('\n');
    matrix
        .places()
        .filter(place -> !place.cell().status().good())
        .forEach(place -> failed(place, paint, out));
    Status verdict = matrix.verdict();
    out.append(paint.of(verdict, verdict.name())).append("  ").append(matrix.sentence());
    return out.append('\n').toString();
  }

  private static void failed(Matrix.Place place, Paint paint, StringBuilder out) {
    String word = String.format(Locale.ROOT, "%-5s", Words.of(place.cell().status()));
    out.append(paint.of(place.cell().status(), word)).append("  ").append(Plain.line(place.id()));
    out.append(": ").append(Plain.line(place.cell().detail())).append('\n');
    if (place.cell().inherited() >= 0) {
      out.append("       as patch ").append(place.cell().inherited()).append('\n');
      return;
    }
    Finds.lines(place.cell()).forEach(line -> out.append("       ").append(line).append('\n'));
    place.cell().cases().stream()
        .filter(each -> !each.status().good())
        .forEach(each -> out.append("       ").append(Plain.name(each)).append('\n'));
  }

  private static String row(String name, String value) {
    return String.format(Locale.ROOT, "%-10s %s\n", Plain.line(name), Plain.line(value));
  }
}
