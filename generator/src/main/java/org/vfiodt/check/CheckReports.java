// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.pipeline.RunCode;
import org.vfiodt.pipeline.WholeFile;
import org.vfiodt.report.ReportFormat;
import org.vfiodt.report.form.FormFile;
import org.vfiodt.report.form.FormRequest;
import org.vfiodt.report.matrix.Matrix;

/** The forms of a check that people look at first; {@code report} makes the others. */
public final class CheckReports {
  private static final List<ReportFormat> USUAL =
      List.of(ReportFormat.TEXT, ReportFormat.HTML, ReportFormat.JUNIT);

  private CheckReports() {}

  /** Writes them into the run directory. */
  public static Outcome<List<FormFile>> write(DataFolder data, Matrix matrix, Path directory) {
    FormRequest request =
        new FormRequest(matrix, directory, data, false, Optional.empty(), Optional.empty());
    return Outcome.all(USUAL.stream().map(form -> form.matrix().write(request)).toList())
        .map(all -> all.stream().flatMap(List::stream).toList())
        .flatMap(files -> write(directory, files));
  }

  private static Outcome<List<FormFile>> write(Path directory, List<FormFile> files) {
    try {
      for (FormFile file : files) {
        WholeFile.write(
            directory.resolve(file.name()), file.text().getBytes(StandardCharsets.UTF_8));
      }
      return Outcome.of(files);
    } catch (IOException e) {
      return Outcome.failed(
          Diagnostic.of(RunCode.DIRECTORY, "cannot write in " + directory)
              .hint("free some space or name another folder with --runs"));
    }
  }
}
