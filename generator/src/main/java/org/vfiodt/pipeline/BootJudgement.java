// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vfiodt.boot.BootResult;
import org.vfiodt.boot.ConsoleLine;
import org.vfiodt.boot.KernelEvent;
import org.vfiodt.boot.KtapResults;
import org.vfiodt.boot.KtapTest;
import org.vfiodt.boot.Verdict;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.report.CaseReport;
import org.vfiodt.report.ConsoleReport;
import org.vfiodt.report.Status;

/** A boot's verdict as an outcome, and its test results as the cases of a report. */
public final class BootJudgement {
  private BootJudgement() {}

  static Outcome<BootResult> outcome(BootResult result) {
    Verdict verdict = result.verdict();
    if (verdict.passed()) {
      return Outcome.of(result);
    }
    RunCode code = verdict.kind() == Verdict.Kind.INFRA ? RunCode.BOOT_BROKEN : RunCode.BOOT_FAILED;
    Diagnostic diagnostic = Diagnostic.of(code, verdict.sentence());
    if (verdict.guilty().isPresent()) {
      diagnostic =
          diagnostic.note(
              "console line "
                  + verdict.guilty().get().number()
                  + ": "
                  + verdict.guilty().get().text());
    }
    return Outcome.failed(
        diagnostic.hint("the whole console is in " + result.console().getFileName()));
  }

  /** What a report points at: the line that decided, then every warning. */
  static List<ConsoleReport> console(BootResult result) {
    List<ConsoleReport> lines = new ArrayList<>();
    result.verdict().guilty().ifPresent(line -> lines.add(line(ConsoleReport.Kind.GUILTY, line)));
    Set<KernelEvent> known =
        result.comparison().map(each -> Set.copyOf(each.known())).orElse(Set.of());
    for (KernelEvent event : result.events()) {
      if (!event.fatal()) {
        ConsoleReport.Kind kind =
            result.comparison().isEmpty()
                ? ConsoleReport.Kind.WARNING
                : known.contains(event)
                    ? ConsoleReport.Kind.KNOWN_WARNING
                    : ConsoleReport.Kind.NEW_WARNING;
        lines.add(line(kind, event.line()));
      }
    }
    return lines;
  }

  private static ConsoleReport line(ConsoleReport.Kind kind, ConsoleLine line) {
    return new ConsoleReport(kind, line.number(), line.text());
  }

  public static List<CaseReport> cases(KtapResults results) {
    List<CaseReport> cases = new ArrayList<>();
    results.tests().forEach(test -> add(List.of(), test, cases));
    return cases;
  }

  private static void add(List<String> above, KtapTest test, List<CaseReport> cases) {
    List<String> path = new ArrayList<>(above);
    path.add(test.name());
    if (test.children().isEmpty()) {
      cases.add(new CaseReport(path, status(test.status()), test.diagnostics()));
    }
    test.children().forEach(child -> add(path, child, cases));
  }

  private static Status status(KtapTest.Status status) {
    return switch (status) {
      case OK, EXPECTED_FAILURE -> Status.PASS;
      case SKIPPED -> Status.SKIP;
      case FAILED, TIMED_OUT, MISSING -> Status.FAIL;
      case ERROR -> Status.ERROR;
    };
  }
}
