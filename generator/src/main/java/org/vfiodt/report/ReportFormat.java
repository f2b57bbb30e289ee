// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The forms that a report can take, by the name that {@code report --format} knows. */
public enum ReportFormat {
  TEXT("text", "report.txt", TextReport::write),
  JSON("json", "report.json", JsonReport::write),
  JUNIT("junit", "junit.xml", JUnitReport::write),
  KTAP("ktap", "report.ktap", KtapReport::write);

  private final String label;
  private final String fileName;
  private final Function<RunReport, String> writer;

  ReportFormat(String label, String fileName, Function<RunReport, String> writer) {
    this.label = label;
    this.fileName = fileName;
    this.writer = writer;
  }

  public String label() {
    return label;
  }

  /** Its name in a run directory. */
  public String fileName() {
    return fileName;
  }

  public String write(RunReport report) {
    return writer.apply(report);
  }

  public static Optional<ReportFormat> named(String label) {
    return Arrays.stream(values()).filter(format -> format.label.equals(label)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(ReportFormat::label).toList();
  }
}
