// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.util.List;
import java.util.function.Predicate;
import org.vfiodt.report.CaseReport;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Observation;

/** Some of the cases of a guest's suite, judged by themselves. */
final class GuestCases {
  private GuestCases() {}

  /** Whether a suite of DMA has the case. */
  static boolean isTransfer(List<String> path) {
    return path.stream().anyMatch(name -> name.startsWith("dma "));
  }

  /**
   * @param those paths of the cases that count
   * @param remarks how the signatures begin of the remarks that count
   */
  static Observation of(Observation run, Predicate<List<String>> those, String remarks) {
    List<CaseReport> cases = run.cases().stream().filter(each -> those.test(each.path())).toList();
    long failed = cases.stream().filter(each -> !each.status().good()).count();
    boolean others = failed == 0 && unharmed(run) && failsElsewhere(run, those);
    Status status = run.status() == Status.FAIL && others ? Status.PASS : run.status();
    return new Observation(
        status,
        others || status == Status.PASS ? sentence(cases) : run.detail(),
        run.seconds(),
        run.remarks().stream().filter(each -> each.signature().startsWith(remarks)).toList(),
        status == Status.PASS ? List.of() : run.findings(),
        cases,
        run.timeline(),
        run.messages(),
        run.evidence());
  }

  /** Whether the kernel came through all of it; where it did not, no part of a run has passed. */
  static boolean unharmed(Observation run) {
    return run.messages().isEmpty();
  }

  /** Whether the run failed for a case that does not count here, and for nothing else. */
  private static boolean failsElsewhere(Observation run, Predicate<List<String>> those) {
    return run.cases().stream().anyMatch(each -> !each.status().good() && !those.test(each.path()));
  }

  private static String sentence(List<CaseReport> cases) {
    long passed = cases.stream().filter(each -> each.status() == Status.PASS).count();
    long skipped = cases.stream().filter(each -> each.status() == Status.SKIP).count();
    return passed + " passed, " + skipped + " skipped";
  }
}
