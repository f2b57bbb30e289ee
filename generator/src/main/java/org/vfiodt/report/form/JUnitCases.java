// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vfiodt.report.CaseReport;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixCheck;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;

/** The test cases of a matrix: the cell itself, then what the guest tested in it. */
final class JUnitCases {
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_MESSAGE = 1000;

  private final Matrix matrix;

  JUnitCases(Matrix matrix) {
    this.matrix = matrix;
  }

  /** Names are unique; of two that are the same the second says that it is. */
  List<JUnitCase> of(MatrixKernel kernel, MatrixPatch patch) {
    String classname = kernel.id() + "." + PatchName.of(kernel, patch);
    List<JUnitCase> cases = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Cell cell : patch.cells()) {
      add(cell(classname, cell), names, cases);
      cell.cases().forEach(each -> add(guest(classname, cell, each), names, cases));
    }
    return cases;
  }

  private static void add(JUnitCase each, Set<String> names, List<JUnitCase> cases) {
    String name = each.name();
    for (int again = 2; !names.add(name); again++) {
      name = each.name() + " (" + again + ")";
    }
    cases.add(each.named(name));
  }

  private JUnitCase cell(String classname, Cell cell) {
    String said = cell.inherited() < 0 ? "" : " (as patch " + cell.inherited() + ")";
    return new JUnitCase(
        Plain.line(classname),
        Plain.line(cell.check()),
        cell.seconds(),
        cell.status(),
        type(cell),
        Plain.shortened(Plain.line(cell.detail()), LONGEST_MESSAGE) + said,
        Plain.lines(Finds.lines(cell)),
        cell.status().good() ? 2 : 0);
  }

  private JUnitCase guest(String classname, Cell cell, CaseReport each) {
    String name = Plain.line(cell.check()) + ": " + Plain.name(each);
    return new JUnitCase(
        Plain.line(classname),
        Plain.shortened(name, LONGEST_NAME),
        0,
        each.status(),
        "test",
        Plain.shortened(Plain.name(each), LONGEST_MESSAGE),
        Plain.text(Plain.lines(each.diagnostics())),
        rank(cell, each.status()));
  }

  private static int rank(Cell cell, Status status) {
    int rank = status.good() ? status == Status.SKIP ? 3 : 4 : 1;
    return cell.inherited() < 0 ? rank : rank + 4;
  }

  /** A machine that broke is told from a kernel that did. */
  private String type(Cell cell) {
    if (cell.status() == Status.ERROR) {
      return "infra";
    }
    return matrix.kind(cell.check()) == MatrixCheck.Kind.BOOT ? "kernel" : "check";
  }
}
