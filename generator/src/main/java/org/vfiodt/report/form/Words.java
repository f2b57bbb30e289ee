// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Cell;

/** The word that stands in a table for a cell; what is wrong is written large. */
final class Words {
  /** Stands behind the word of a cell that has the result of the patch below. */
  static final String INHERITED = "=";

  static final String LEGEND = "= the same bits as the patch below, and so its result";

  private Words() {}

  static String of(Cell cell) {
    return of(cell.status()) + (cell.inherited() < 0 ? "" : INHERITED);
  }

  static String of(Status status) {
    return switch (status) {
      case PASS -> "pass";
      case FAIL -> "FAIL";
      case ERROR -> "ERROR";
      case SKIP -> "skip";
    };
  }
}
