// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Severity;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.link.Linked;

/**
 * Runs the checks that are on. A check whose prerequisite found something, or was not run for the
 * same reason, is not run; a note says so. Of very many findings only the first are told, but
 * always one of each check.
 */
public final class Checker {
  /** Some findings are about pairs; no source that people write has this many. */
  private static final int MOST = 20_000;

  private enum Status {
    PASSED,
    FAILED,
    SKIPPED
  }

  private final CheckTree written;
  private final CheckTree linked;
  private final CheckLevels levels;
  private final Map<Check, Status> status = new HashMap<>();
  private final Map<Check, List<String>> skipped = new LinkedHashMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private Checker(CheckTree written, CheckTree linked, CheckLevels levels) {
    this.written = written;
    this.linked = linked;
    this.levels = levels;
  }

  /** The findings in a tree that was read from a blob or made by a program. */
  public static List<Diagnostic> check(DeviceTree tree, CheckLevels levels) {
    CheckTree view = new CheckTree(tree, Set.of(), Map.of());
    return new Checker(view, view, levels).run();
  }

  /** The findings in a tree that was compiled. */
  public static List<Diagnostic> check(Linked linked, CheckLevels levels) {
    CheckTree written = new CheckTree(linked.written(), linked.emptied(), linked.deleted());
    CheckTree tree =
        linked.tree() == linked.written()
            ? written
            : new CheckTree(linked.tree(), linked.emptied(), linked.deleted());
    return new Checker(written, tree, levels).run();
  }

  private List<Diagnostic> run() {
    for (Check check : Checks.all()) {
      if (levels.of(check) != CheckLevel.OFF) {
        run(check);
      }
    }
    skipped.forEach(this::tellSkipped);
    return List.copyOf(diagnostics);
  }

  private Status run(Check check) {
    Status known = status.get(check);
    if (known != null) {
      return known;
    }
    Optional<Check> hindered = Optional.empty();
    for (String name : check.prerequisites()) {
      Check prerequisite = Checks.get(name);
      if (run(prerequisite) != Status.PASSED && hindered.isEmpty()) {
        hindered = Optional.of(prerequisite);
      }
    }
    Status result = hindered.isPresent() ? skip(check, hindered.get()) : look(check);
    status.put(check, result);
    return result;
  }

  private Status look(Check check) {
    CheckLevel level = levels.of(check);
    int most = Math.max(1, MOST - diagnostics.size());
    Report report = new Report(level == CheckLevel.OFF ? 0 : most);
    check.rule().look(check.stage() == Stage.WRITTEN ? written : linked, report);
    Severity severity = level == CheckLevel.ERROR ? Severity.ERROR : Severity.WARNING;
    for (Finding finding : report.findings()) {
      String message = finding.node().path() + ": " + finding.text();
      diagnostics.add(
          new Diagnostic(check, severity, message, finding.at(), finding.notes(), finding.hint()));
    }
    return report.failed() ? Status.FAILED : Status.PASSED;
  }

  private Status skip(Check check, Check hindered) {
    Check cause = hindered;
    while (status.get(cause) == Status.SKIPPED) {
      cause =
          cause.prerequisites().stream()
              .map(Checks::get)
              .filter(prerequisite -> status.get(prerequisite) != Status.PASSED)
              .findFirst()
              .orElseThrow();
    }
    if (levels.of(check) != CheckLevel.OFF && check.rule() != Rule.NOTHING) {
      skipped.computeIfAbsent(cause, any -> new ArrayList<>()).add(check.name());
    }
    return Status.SKIPPED;
  }

  private void tellSkipped(Check cause, List<String> checks) {
    String message =
        "not checked, because that needs a tree without such findings: "
            + String.join(", ", checks);
    diagnostics.add(
        new Diagnostic(
            cause, Severity.NOTE, message, Optional.empty(), List.of(), Optional.empty()));
  }
}
