// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.pipeline.RunCode;
import org.vfiodt.report.JsonReport;
import org.vfiodt.report.ReportFormat;
import org.vfiodt.report.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report RUN}: a finished run in another form. */
@Command(name = "report", description = "A finished run in another form.")
final class ReportCommand implements Callable<Integer> {
  @Mixin private HelpOption help;

  @Parameters(paramLabel = "RUN", description = "Directory of a run, or its report.json.")
  private Path run;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json, junit or ktap.")
  private String format;

  private final Console console;

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<ReportFormat> wanted = ReportFormat.named(format);
    if (wanted.isEmpty()) {
      console.err().println("vfio-dt: unknown format '" + format + "'");
      Suggestion.hint(format, ReportFormat.labels())
          .ifPresent(hint -> console.err().println("  hint: " + hint));
      return Exit.USAGE;
    }
    Outcome<RunReport> report = read();
    console.print(report.diagnostics());
    report.value().ifPresent(value -> console.out().print(wanted.get().write(value)));
    return Exit.of(report);
  }

  private Outcome<RunReport> read() {
    Path file = Files.isDirectory(run) ? run.resolve("report.json") : run;
    try {
      String json = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return JsonReport.read(file.toString(), json);
    } catch (IOException e) {
      return Outcome.failed(
          Diagnostic.of(RunCode.FILE_MISSING, "no report at " + file)
              .hint("name the directory of a finished run"));
    }
  }
}
