// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Fault;
import org.vfiodt.diag.Outcome;
import org.vfiodt.report.StageReport;
import org.vfiodt.report.Status;

/**
 * One run: its stages in order, each timed, recorded and given a folder. A stage is a function of
 * that folder to an outcome; what it leaves there is moved into place whether it passed or failed.
 */
public final class Run {
  private final RunDirectory directory;
  private final Consumer<StageReport> listener;
  private final List<StageReport> reports = new ArrayList<>();

  public Run(RunDirectory directory, Consumer<StageReport> listener) {
    this.directory = directory;
    this.listener = listener;
  }

  /** What a stage has to say when it passed. */
  public record Detail(String text, boolean reused) {
    public static Detail of(String text) {
      return new Detail(text, false);
    }
  }

  /** Runs a stage in its folder. */
  public <T> Outcome<T> stage(
      String name, Function<Path, Outcome<T>> work, Function<T, Detail> detail) {
    int number = reports.size() + 1;
    long begin = System.nanoTime();
    Outcome<T> outcome;
    try {
      Path folder = directory.open(number, name);
      outcome = work.apply(folder);
      directory.close(number, name);
    } catch (IOException e) {
      outcome = Outcome.failed(unwritable(directory.path()));
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    record(report(name, outcome, seconds, detail));
    return outcome;
  }

  /** Adds a stage that ran elsewhere or did not run. */
  public void record(StageReport report) {
    reports.add(report);
    listener.accept(report);
  }

  public List<StageReport> reports() {
    return List.copyOf(reports);
  }

  public RunDirectory directory() {
    return directory;
  }

  /** Folder of the stage that is the next to run, as it will be called when it has ended. */
  public Path nextFolder(String name) {
    return directory.folder(reports.size() + 1, name);
  }

  static Diagnostic unwritable(Path path) {
    return Diagnostic.of(RunCode.DIRECTORY, "cannot write in " + path)
        .hint("free some space or name another folder with --runs");
  }

  private static <T> StageReport report(
      String name, Outcome<T> outcome, double seconds, Function<T, Detail> detail) {
    List<String> messages =
        outcome.diagnostics().stream()
            .map(each -> new DiagnosticPrinter(false).print(List.of(each)).stripTrailing())
            .toList();
    if (outcome.ok()) {
      Detail said = detail.apply(outcome.get());
      return new StageReport(name, Status.PASS, seconds, said.reused(), said.text(), messages);
    }
    Diagnostic first =
        outcome.diagnostics().stream().filter(Diagnostic::isError).findFirst().orElseThrow();
    Status status = first.code().fault() == Fault.INPUT ? Status.FAIL : Status.ERROR;
    return new StageReport(name, status, seconds, false, first.message(), messages);
  }
}
