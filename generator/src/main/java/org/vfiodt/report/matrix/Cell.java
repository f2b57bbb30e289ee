// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix;

import java.util.List;
import java.util.Objects;
import org.vfiodt.report.CaseReport;
import org.vfiodt.report.Status;

/**
 * What one check said about one patch on one kernel.
 *
 * @param check name of the check
 * @param status how it ended
 * @param detail one line for people: what came out, what went wrong, or why it did not run
 * @param inherited number of the patch whose result stands here because what would be run is the
 *     same, bit for bit; -1 for a result of its own
 * @param seconds wall time of the work; 0 when there was none
 * @param command the words that repeat this cell alone
 * @param findings places in sources and logs that the check points at
 * @param cases what the guest tested
 * @param timeline how a boot went on
 * @param messages diagnostics as text, in order
 * @param evidence what the result rests on
 */
public record Cell(
    String check,
    Status status,
    String detail,
    int inherited,
    double seconds,
    List<String> command,
    List<Finding> findings,
    List<CaseReport> cases,
    List<Moment> timeline,
    List<String> messages,
    Evidence evidence) {
  public Cell {
    Objects.requireNonNull(check);
    Objects.requireNonNull(status);
    Objects.requireNonNull(detail);
    command = List.copyOf(command);
    findings = List.copyOf(findings);
    cases = List.copyOf(cases);
    timeline = List.copyOf(timeline);
    messages = List.copyOf(messages);
    Objects.requireNonNull(evidence);
  }

  /**
   * The same without what a clock measured, and without what depends on the work that was done
   * before: where a log has something.
   */
  public Cell withoutTimes() {
    return new Cell(
        check,
        status,
        detail,
        inherited,
        0,
        command,
        findings.stream().map(Finding::withoutRuns).toList(),
        cases,
        List.of(),
        messages,
        evidence.withoutRuns());
  }
}
