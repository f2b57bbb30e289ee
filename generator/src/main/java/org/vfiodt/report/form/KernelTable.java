// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.MatrixCheck;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;

/**
 * The cells of one kernel as a table that fits a terminal: a line for each patch, a column for each
 * check. Columns that find no room stand in a further table below.
 */
final class KernelTable {
  static final int WIDTH = 80;
  private static final int NARROWEST_LABEL = 20;
  private static final int WIDEST_TITLE = 12;

  private final MatrixKernel kernel;
  private final List<MatrixCheck> checks;
  private final Paint paint;

  KernelTable(MatrixKernel kernel, List<MatrixCheck> checks, Paint paint) {
    this.kernel = kernel;
    this.checks = checks;
    this.paint = paint;
  }

  String write() {
    StringBuilder out = new StringBuilder();
    List<MatrixCheck> left = checks;
    while (!left.isEmpty()) {
      int fits = fitting(left);
      table(left.subList(0, fits), out);
      left = left.subList(fits, left.size());
    }
    return out.toString();
  }

  private int fitting(List<MatrixCheck> columns) {
    int width = NARROWEST_LABEL;
    int count = 0;
    while (count < columns.size() && width + 1 + width(columns.get(count)) <= WIDTH) {
      width += 1 + width(columns.get(count));
      count++;
    }
    return Math.max(1, count);
  }

  private void table(List<MatrixCheck> columns, StringBuilder out) {
    int label = WIDTH - columns.stream().mapToInt(column -> 1 + width(column)).sum();
    StringBuilder head = new StringBuilder(" ".repeat(label));
    columns.forEach(column -> head.append(' ').append(padded(title(column), width(column))));
    out.append(head.toString().stripTrailing()).append('\n');
    for (MatrixPatch patch : kernel.patches()) {
      StringBuilder row = new StringBuilder(padded(label(patch), label));
      columns.forEach(column -> row.append(' ').append(painted(patch, column)));
      out.append(row.toString().stripTrailing()).append('\n');
    }
  }

  private String painted(MatrixPatch patch, MatrixCheck column) {
    return cell(patch, column)
        .map(
            cell -> {
              String word = Words.of(cell);
              return paint.of(cell.status(), word) + " ".repeat(width(column) - word.length());
            })
        .orElse(padded("-", width(column)));
  }

  private static Optional<Cell> cell(MatrixPatch patch, MatrixCheck column) {
    return patch.cells().stream().filter(cell -> cell.check().equals(column.name())).findFirst();
  }

  private int width(MatrixCheck column) {
    int width = title(column).length();
    for (MatrixPatch patch : kernel.patches()) {
      width = Math.max(width, cell(patch, column).map(cell -> Words.of(cell).length()).orElse(1));
    }
    return width;
  }

  private static String title(MatrixCheck column) {
    String title = Plain.line(column.title());
    return title.substring(0, Math.min(WIDEST_TITLE, title.length()));
  }

  private static String label(MatrixPatch patch) {
    List<String> words = new ArrayList<>(List.of(String.valueOf(patch.number())));
    words.add(Plain.line(patch.subject()));
    return String.join(" ", words);
  }

  /** Exactly so wide; what is longer ends in dots. */
  private static String padded(String text, int width) {
    return text.length() <= width
        ? text + " ".repeat(width - text.length())
        : text.substring(0, width - 2) + "..";
  }
}
