// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.vfiodt.devices.Device;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.diag.Severity;
import org.vfiodt.pipeline.Job;
import org.vfiodt.pipeline.JobRequest;
import org.vfiodt.pipeline.Run;
import org.vfiodt.pipeline.RunDirectory;
import org.vfiodt.pipeline.Services;
import org.vfiodt.report.CaseReport;
import org.vfiodt.report.ConsoleReport;
import org.vfiodt.report.RunReport;
import org.vfiodt.report.TextReport;

/** Runs a job with a line for each stage as it ends, then the verdict and where the report is. */
final class JobRunner {
  private final Console console;
  private final Services services;
  private final Path runs;

  JobRunner(Console console, Services services, Path runs) {
    this.console = console;
    this.services = services;
    this.runs = runs;
  }

  int run(JobRequest request) {
    return run(request, devices -> {});
  }

  /**
   * Runs a job.
   *
   * @param deviceListener is given the board's devices as soon as they are known
   */
  int run(JobRequest request, Consumer<List<Device>> deviceListener) {
    RunDirectory directory = new RunDirectory(runs.resolve(request.identity()));
    Run run = new Run(directory, stage -> console.step(TextReport.line(stage)));
    Job job = new Job(services, request, run, deviceListener);
    Outcome<RunReport> report = job.run();
    clear();
    // what a kernel does not need stands in the stage's line and in the report
    console.print(job.diagnostics().stream().filter(this::told).toList());
    console.print(report.diagnostics());
    if (!report.ok()) {
      return Exit.of(report);
    }
    report.get().cases().stream().filter(c -> !c.status().good()).forEach(this::failed);
    report.get().console().stream()
        .filter(line -> line.kind() != ConsoleReport.Kind.GUILTY)
        .forEach(line -> console.out().println("  " + line.sentence()));
    report.get().artefacts().forEach((name, value) -> row(name, value));
    row("report", directory.path().resolve("report.json").toString());
    console.out().println(report.get().verdict() + "  " + report.get().sentence());
    return report.get().verdict().good() ? Exit.OK : Exit.of(job.diagnostics());
  }

  private boolean told(Diagnostic diagnostic) {
    return diagnostic.severity() != Severity.NOTE || console.loudness().verbose();
  }

  private void failed(CaseReport each) {
    console.out().println("  failed: " + String.join(" > ", each.path()));
    each.diagnostics().forEach(text -> console.out().println("          " + text));
  }

  private void row(String name, String value) {
    console.out().printf("%-14s %s%n", name, shortened(value));
  }

  /** Paths as a person here would write them: from this folder, or from home. */
  private String shortened(String value) {
    Path path = Path.of(value);
    String home = services.environment().getOrDefault("HOME", "");
    if (path.startsWith(services.directory())) {
      return services.directory().relativize(path).toString();
    }
    return !home.isEmpty() && path.startsWith(home) ? "~/" + Path.of(home).relativize(path) : value;
  }

  private void clear() {
    console.ticker().clear();
  }
}
