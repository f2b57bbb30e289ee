// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix;

import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.report.ReportCode;

/** Whether two parts were cut from the same whole. */
final class MatrixSame {
  private MatrixSame() {}

  /** The first thing in which they differ, cells apart. */
  static Optional<Diagnostic> difference(Matrix first, Matrix second) {
    String what = "";
    if (!first.command().equals(second.command())) {
      what = "the command";
    } else if (!first.tool().equals(second.tool())) {
      what = "the version of the program";
    } else if (!subject(first).equals(subject(second))) {
      what = "what was checked";
    } else if (!first.checks().equals(second.checks())) {
      what = "the checks";
    } else if (!names(first).equals(names(second))) {
      what = "the kernels";
    } else {
      return patches(first, second);
    }
    return Optional.of(fault(first, second, what));
  }

  private static Optional<Diagnostic> patches(Matrix first, Matrix second) {
    for (int i = 0; i < first.kernels().size(); i++) {
      MatrixKernel kernel = first.kernels().get(i);
      if (!frame(kernel).equals(frame(second.kernels().get(i)))) {
        return Optional.of(fault(first, second, "the sources or patches of kernel " + kernel.id()));
      }
    }
    return Optional.empty();
  }

  private static Diagnostic fault(Matrix first, Matrix second, String what) {
    return Diagnostic.of(
            ReportCode.OTHER_RUN,
            "parts " + first.shard() + " and " + second.shard() + " differ in " + what)
        .hint("parts of one whole come from the same command on the same sources");
  }

  private static List<String> names(Matrix matrix) {
    return matrix.kernels().stream().map(MatrixKernel::id).toList();
  }

  private static List<Object> subject(Matrix matrix) {
    return List.copyOf(matrix.subject().entrySet());
  }

  private static MatrixKernel frame(MatrixKernel kernel) {
    return kernel.withPatches(
        kernel.patches().stream().map(patch -> patch.withCells(List.of())).toList());
  }
}
