// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.ArrayList;
import java.util.List;

/** Columns as wide as their widest cell, with notes in full width below a row. */
final class Table {
  private static final int WIDEST = 60;

  private record Row(List<String> cells, String note) {}

  private final List<Row> rows = new ArrayList<>();

  Table(String... heads) {
    row(heads);
  }

  void row(String... cells) {
    rows.add(new Row(List.of(cells), ""));
  }

  void note(String text) {
    rows.add(new Row(List.of(), text));
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (Row row : rows) {
      if (row.cells().isEmpty()) {
        out.append("    ").append(row.note()).append('\n');
      } else {
        out.append(line(row.cells())).append('\n');
      }
    }
    return out.toString();
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      line.append(cell).append(" ".repeat(Math.max(0, width(column) - cell.length()) + 2));
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    int width = 0;
    for (Row row : rows) {
      if (column < row.cells().size()) {
        width = Math.max(width, Math.min(WIDEST, row.cells().get(column).length()));
      }
    }
    return width;
  }
}
