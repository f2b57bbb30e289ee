// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.check.observe.Excerpts;
import org.vfiodt.check.observe.Kept;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Finding;
import org.vfiodt.report.matrix.Observation;
import org.vfiodt.report.matrix.Remark;

/** Makes a cell of what was seen of a patch, beside what was seen of the one below. */
final class CellJudge {
  private static final int MOST_KNOWN = 50;
  private static final int MOST_NEW = 100;

  private CellJudge() {}

  /**
   * @param below what the last good tree below remarked; empty for the base
   * @param touched files that the series changes: old warnings about them are told, too
   */
  static Cell judge(CellFrame frame, Kept seen, Optional<Observation> below, Set<String> touched) {
    Observation own = seen.observation();
    List<Remark> added = below.map(b -> added(b.remarks(), own.remarks())).orElse(List.of());
    List<Finding> findings = new ArrayList<>(own.findings());
    added.stream()
        .limit(MOST_NEW)
        .forEach(remark -> findings.add(finding(Finding.Kind.NEW_WARNING, remark)));
    known(own.remarks(), added, touched).forEach(findings::add);
    boolean worse = own.status() == Status.PASS && !added.isEmpty();
    Path folder = seen.folder();
    return new Cell(
        frame.check(),
        worse ? Status.FAIL : own.status(),
        worse ? sentence(added) : own.detail(),
        frame.inherited(),
        own.seconds(),
        frame.command(),
        findings.stream().map(finding -> Excerpts.around(finding, folder)).toList(),
        own.cases(),
        own.timeline(),
        own.messages(),
        own.evidence());
  }

  private static String sentence(List<Remark> added) {
    return added.size() == 1
        ? "a new warning: " + added.get(0).text()
        : added.size() + " new warnings";
  }

  private static List<Remark> added(List<Remark> before, List<Remark> now) {
    Map<String, Integer> left = new HashMap<>();
    before.forEach(remark -> left.merge(remark.signature(), 1, Integer::sum));
    return now.stream()
        .filter(remark -> left.merge(remark.signature(), -1, Integer::sum) < 0)
        .toList();
  }

  private static List<Finding> known(
      List<Remark> remarks, List<Remark> added, Set<String> touched) {
    return remarks.stream()
        .filter(remark -> !added.contains(remark))
        .filter(remark -> remark.source().isEmpty() || touched.contains(remark.source()))
        .limit(MOST_KNOWN)
        .map(remark -> finding(Finding.Kind.KNOWN_WARNING, remark))
        .toList();
  }

  private static Finding finding(Finding.Kind kind, Remark remark) {
    return new Finding(
        kind,
        remark.source(),
        remark.line(),
        remark.text(),
        remark.log(),
        remark.logLine(),
        List.of(),
        0);
  }
}
