// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.List;
import java.util.Map;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;

/** KCIDB's words for results, and where the log is that shows them. */
final class KcidbStatus {
  private static final int LONGEST_EXCERPT = 16_000;

  private KcidbStatus() {}

  /** MISS, not ERROR: it is the machine that broke, and nothing is known of the test either. */
  static String of(Status status) {
    return switch (status) {
      case PASS -> "PASS";
      case FAIL -> "FAIL";
      case ERROR -> "MISS";
      case SKIP -> "SKIP";
    };
  }

  /** In a machine that ran to its end it is the case that broke. */
  static String ofCase(Status status) {
    return status == Status.ERROR ? "ERROR" : of(status);
  }

  /** The first log that a finding points at; the first file that the cell left where none does. */
  static void log(
      FormRequest request,
      MatrixKernel kernel,
      MatrixPatch patch,
      Cell cell,
      Map<String, Object> object) {
    String folder = new Matrix.Place(kernel, patch, cell).folder();
    cell.findings().stream()
        .map(finding -> finding.log())
        .filter(cell.evidence().files()::containsKey)
        .findFirst()
        .or(
            () ->
                cell.evidence().files().keySet().stream()
                    .filter(name -> name.endsWith(".log"))
                    .findFirst())
        .ifPresent(name -> object.put("log_url", request.url(folder + "/" + name)));
    if (!cell.status().good()) {
      object.put("log_excerpt", excerpt(Finds.lines(cell)));
    }
  }

  static String excerpt(List<String> lines) {
    return Plain.shortened(Plain.text(Plain.lines(lines)), LONGEST_EXCERPT);
  }
}
