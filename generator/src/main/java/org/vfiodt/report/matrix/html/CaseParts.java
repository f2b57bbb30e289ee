// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.render.matrix.CaseItem;
import org.vfiodt.render.matrix.CaseList;
import org.vfiodt.render.matrix.CellLink;
import org.vfiodt.render.matrix.Row;
import org.vfiodt.report.CaseReport;
import org.vfiodt.report.Status;

/** What the guest tested. The names of what passed stand in the first cell that has them. */
final class CaseParts {
  private static final int MOST = 60;
  private static final int MOST_LINES = 16;

  /** Bytes of the tags around a case. */
  private static final int FRAME = 150;

  private final Allowance allowance;
  private final Map<List<List<String>>, CellLink> told = new HashMap<>();

  CaseParts(Allowance allowance) {
    this.allowance = allowance;
  }

  Optional<CaseList> of(List<CaseReport> cases, CellLink cell, LeftOut leftOut) {
    if (cases.isEmpty()) {
      return Optional.empty();
    }
    List<CaseItem> failed = new ArrayList<>(some(cases, Status.FAIL, leftOut));
    failed.addAll(some(cases, Status.ERROR, leftOut));
    List<CaseItem> skipped = some(cases, Status.SKIP, leftOut);
    List<List<String>> passed = with(cases, Status.PASS).stream().map(CaseReport::path).toList();
    Optional<CellLink> same = passed.isEmpty() ? Optional.empty() : known(passed);
    List<Row> names = same.isPresent() ? List.of() : names(passed);
    if (!names.isEmpty()) {
      told.put(passed, cell);
    } else if (same.isEmpty()) {
      leftOut.add(passed.size(), "case that passed", "cases that passed");
    }
    return Optional.of(new CaseList(failed, skipped, passed.size(), names, same));
  }

  private Optional<CellLink> known(List<List<String>> passed) {
    return Optional.ofNullable(told.get(passed));
  }

  private static List<CaseReport> with(List<CaseReport> cases, Status status) {
    return cases.stream().filter(each -> each.status() == status).toList();
  }

  private List<CaseItem> some(List<CaseReport> cases, Status status, LeftOut leftOut) {
    List<CaseReport> all = with(cases, status);
    List<CaseItem> shown =
        all.stream().limit(MOST).map(CaseParts::item).filter(this::fits).toList();
    String word = " (" + Marks.of(status).word() + ")";
    leftOut.add(all.size() - shown.size(), "case" + word, "cases" + word);
    return shown;
  }

  private boolean fits(CaseItem item) {
    List<String> texts = new ArrayList<>(item.lines());
    texts.add(item.suite());
    texts.add(item.name());
    return allowance.take(FRAME, texts);
  }

  private static CaseItem item(CaseReport report) {
    List<String> lines = new ArrayList<>();
    report.diagnostics().stream().limit(MOST_LINES).map(Words::line).forEach(lines::add);
    int more = report.diagnostics().size() - lines.size();
    if (more > 0) {
      lines.add("[" + more + " more lines]");
    }
    return new CaseItem(
        Marks.of(report.status()), suite(report.path()), Words.line(report.name()), lines);
  }

  private static String suite(List<String> path) {
    return Words.line(String.join(" / ", path.subList(0, path.size() - 1)));
  }

  /** Names by suite; none at all when there is no room for them. */
  private List<Row> names(List<List<String>> passed) {
    Map<String, StringBuilder> suites = new LinkedHashMap<>();
    for (List<String> path : passed) {
      StringBuilder names = suites.computeIfAbsent(suite(path), key -> new StringBuilder());
      names.append(names.isEmpty() ? "" : ", ").append(Words.line(path.get(path.size() - 1)));
    }
    List<Row> rows = new ArrayList<>();
    suites.forEach((suite, names) -> rows.add(new Row(suite, names.toString())));
    List<String> texts = new ArrayList<>();
    rows.forEach(row -> texts.add(row.name() + row.text()));
    return allowance.take(FRAME, texts) ? rows : List.of();
  }
}
