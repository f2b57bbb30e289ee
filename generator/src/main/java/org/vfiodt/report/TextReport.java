// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report;

import java.util.Locale;

/** The summary that stands on the console at the end of a run. */
public final class TextReport {
  private TextReport() {}

  public static String write(RunReport report) {
    StringBuilder out = new StringBuilder();
    report.subject().forEach((name, value) -> out.append(row(name, value)));
    report.stages().forEach(stage -> out.append(line(stage)));
    for (CaseReport each : report.cases()) {
      if (each.status() != Status.PASS) {
        out.append("  ").append(each.status().name().toLowerCase(Locale.ROOT)).append("  ");
        out.append(String.join(" > ", each.path())).append('\n');
        each.diagnostics().forEach(text -> out.append("        ").append(text).append('\n'));
      }
    }
    report.console().forEach(line -> out.append("  ").append(line.sentence()).append('\n'));
    out.append(report.verdict()).append("  ").append(report.sentence()).append('\n');
    return out.toString();
  }

  /** One line of the stage table; also printed when the stage ends. */
  public static String line(StageReport stage) {
    String time = stage.reused() ? "reused" : String.format(Locale.ROOT, "%.1f s", stage.seconds());
    return String.format(
        Locale.ROOT, "%-5s %-9s %8s  %s%n", stage.status(), stage.name(), time, stage.detail());
  }

  private static String row(String name, String value) {
    return String.format(Locale.ROOT, "%-10s %s%n", name, value);
  }
}
