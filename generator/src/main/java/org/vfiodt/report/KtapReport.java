// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** KTAP version 1 (Documentation/dev-tools/ktap.rst): the stages, then the guest's cases nested. */
public final class KtapReport {
  private KtapReport() {}

  public static String write(RunReport report) {
    StringBuilder out = new StringBuilder("KTAP version 1\n");
    boolean guest = !report.cases().isEmpty();
    out.append("1..").append(report.stages().size() + (guest ? 1 : 0)).append('\n');
    report.console().forEach(line -> comment("", line.sentence(), out));
    int number = 0;
    for (StageReport stage : report.stages()) {
      stage.messages().forEach(text -> comment("", text, out));
      out.append(line("", ++number, stage.status(), stage.name()));
    }
    if (guest) {
      Status status = suite("  ", report.cases(), 0, out);
      out.append(line("", ++number, status, "guest"));
    }
    return out.toString();
  }

  private static Status suite(String indent, List<CaseReport> cases, int depth, StringBuilder out) {
    Map<String, List<CaseReport>> groups = new LinkedHashMap<>();
    cases.forEach(c -> groups.computeIfAbsent(c.path().get(depth), k -> new ArrayList<>()).add(c));
    out.append(indent).append("KTAP version 1\n");
    out.append(indent).append("1..").append(groups.size()).append('\n');
    int number = 0;
    Status worst = Status.PASS;
    for (Map.Entry<String, List<CaseReport>> group : groups.entrySet()) {
      Status status = entry(indent, group.getValue(), depth, out);
      out.append(line(indent, ++number, status, group.getKey()));
      worst = status.good() ? worst : Status.FAIL;
    }
    return worst;
  }

  private static Status entry(String indent, List<CaseReport> cases, int depth, StringBuilder out) {
    CaseReport first = cases.get(0);
    if (cases.size() == 1 && first.path().size() == depth + 1) {
      first.diagnostics().forEach(text -> comment(indent, text, out));
      return first.status();
    }
    List<CaseReport> inner = cases.stream().filter(c -> c.path().size() > depth + 1).toList();
    return suite(indent + "  ", inner, depth + 1, out);
  }

  private static String line(String indent, int number, Status status, String name) {
    String result = status.good() ? "ok " : "not ok ";
    String directive = status == Status.SKIP ? " # SKIP" : status == Status.ERROR ? " # ERROR" : "";
    return indent + result + number + " " + name.replace('#', ' ') + directive + "\n";
  }

  private static void comment(String indent, String text, StringBuilder out) {
    text.lines().forEach(line -> out.append(indent).append("# ").append(line).append('\n'));
  }
}
