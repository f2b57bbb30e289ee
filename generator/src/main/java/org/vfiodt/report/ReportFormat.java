// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vfiodt.report.form.B4Checks;
import org.vfiodt.report.form.GithubAnnotations;
import org.vfiodt.report.form.GithubSummary;
import org.vfiodt.report.form.GitlabQuality;
import org.vfiodt.report.form.Kcidb;
import org.vfiodt.report.form.LavaJobs;
import org.vfiodt.report.form.MatrixForm;
import org.vfiodt.report.form.MatrixJUnit;
import org.vfiodt.report.form.MatrixKtap;
import org.vfiodt.report.form.MatrixText;
import org.vfiodt.report.matrix.MatrixJson;
import org.vfiodt.report.matrix.html.MatrixPage;

/**
 * The forms that a report can take, by the name that {@code report --format} knows. A check has all
 * of them, a test those that its own folder holds.
 */
public enum ReportFormat {
  TEXT(
      "text",
      run("report.txt", TextReport::write),
      MatrixForm.asked("matrix.txt", MatrixText::write)),
  JSON(
      "json",
      run("report.json", JsonReport::write),
      MatrixForm.of("matrix.json", MatrixJson::write)),
  JUNIT(
      "junit",
      run("junit.xml", JUnitReport::write),
      MatrixForm.of("junit.xml", MatrixJUnit::write)),
  HTML("html", Optional.empty(), MatrixPage::form),
  KTAP(
      "ktap",
      run("report.ktap", KtapReport::write),
      MatrixForm.of("matrix.ktap", MatrixKtap::write)),
  GITHUB_SUMMARY(
      "github-summary", Optional.empty(), MatrixForm.of("summary.md", GithubSummary::write)),
  GITHUB_ANNOTATIONS(
      "github-annotations",
      Optional.empty(),
      MatrixForm.of("annotations.txt", GithubAnnotations::write)),
  GITLAB(
      "gitlab",
      Optional.empty(),
      MatrixForm.of("gl-code-quality-report.json", GitlabQuality::write)),
  B4("b4", Optional.empty(), B4Checks::write),
  KCIDB("kcidb", Optional.empty(), MatrixForm.asked("kcidb.json", Kcidb::write)),
  LAVA("lava", Optional.empty(), LavaJobs::write);

  private final String label;
  private final Optional<RunForm> run;
  private final MatrixForm matrix;

  ReportFormat(String label, Optional<RunForm> run, MatrixForm matrix) {
    this.label = label;
    this.run = run;
    this.matrix = matrix;
  }

  private static Optional<RunForm> run(String fileName, Function<RunReport, String> writer) {
    return Optional.of(new RunForm(fileName, writer));
  }

  public String label() {
    return label;
  }

  /** How a check is written in it. */
  public MatrixForm matrix() {
    return matrix;
  }

  /** Whether a run of {@code test} has this form. */
  public boolean ofRuns() {
    return run.isPresent();
  }

  /** Its name in the directory of a test. */
  public String fileName() {
    return run.orElseThrow().fileName();
  }

  /** A run of {@code test} in this form. */
  public String write(RunReport report) {
    return run.orElseThrow().writer().apply(report);
  }

  public static Optional<ReportFormat> named(String label) {
    return Arrays.stream(values()).filter(format -> format.label.equals(label)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(ReportFormat::label).toList();
  }

  /** The forms that a run of {@code test} has. */
  public static List<ReportFormat> allOfRuns() {
    return Arrays.stream(values()).filter(ReportFormat::ofRuns).toList();
  }
}
