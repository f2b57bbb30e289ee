// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A finished run.
 *
 * @param command the line that repeats it
 * @param subject what was tested: spec, kernel, board and the like, in the order to be shown
 * @param verdict of the whole run
 * @param sentence why the verdict is what it is
 * @param console lines of the console that matter; none in reports of earlier versions
 * @param artefacts name to path, relative to the run directory where it lies inside
 */
public record RunReport(
    String command,
    Map<String, String> subject,
    Status verdict,
    String sentence,
    List<StageReport> stages,
    List<CaseReport> cases,
    List<ConsoleReport> console,
    Map<String, String> artefacts) {
  public RunReport {
    Objects.requireNonNull(command);
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(sentence);
    subject = Ordered.copyOf(subject);
    stages = List.copyOf(stages);
    cases = List.copyOf(cases);
    console = console == null ? List.of() : List.copyOf(console);
    artefacts = Ordered.copyOf(artefacts);
  }

  /** The same without what a clock measured. */
  public RunReport withoutTimes() {
    return new RunReport(
        command,
        subject,
        verdict,
        sentence,
        stages.stream().map(StageReport::withoutTime).toList(),
        cases,
        console,
        artefacts);
  }

  public long count(Status status) {
    return cases.stream().filter(each -> each.status() == status).count();
  }
}
