// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.pipeline.RunCode;
import org.vfiodt.report.JsonReport;
import org.vfiodt.report.RunReport;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixJson;

/**
 * What a run directory holds: the matrix of a check or the report of a test, never both.
 *
 * @param directory of the run
 */
record FinishedRun(Path directory, Optional<Matrix> matrix, Optional<RunReport> test) {
  /** Reads a run directory, or the file in it that has the results. */
  static Outcome<FinishedRun> read(Path run) {
    Path file = file(run);
    Path directory = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    try {
      String json = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      if (MatrixJson.holdsMatrix(json)) {
        return MatrixJson.read(file.toString(), json)
            .map(matrix -> new FinishedRun(directory, Optional.of(matrix), Optional.empty()));
      }
      return JsonReport.read(file.toString(), json)
          .map(test -> new FinishedRun(directory, Optional.empty(), Optional.of(test)));
    } catch (IOException e) {
      return Outcome.failed(
          Diagnostic.of(RunCode.FILE_MISSING, "no report at " + file)
              .hint("name the directory of a finished run"));
    }
  }

  private static Path file(Path run) {
    if (!Files.isDirectory(run)) {
      return run;
    }
    Path matrix = run.resolve("matrix.json");
    return Files.exists(matrix) ? matrix : run.resolve("report.json");
  }
}
