// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vfiodt.report.CaseReport;

/** The guest's cases, nested as their paths are. */
final class KtapCases {
  private KtapCases() {}

  static List<KtapNode> of(List<CaseReport> cases) {
    return below(cases, 0);
  }

  private static List<KtapNode> below(List<CaseReport> cases, int depth) {
    Map<String, List<CaseReport>> groups = new LinkedHashMap<>();
    for (CaseReport each : cases) {
      groups.computeIfAbsent(each.path().get(depth), name -> new ArrayList<>()).add(each);
    }
    List<KtapNode> nodes = new ArrayList<>();
    groups.forEach((name, members) -> add(name, members, depth, nodes));
    return nodes;
  }

  private static void add(String name, List<CaseReport> members, int depth, List<KtapNode> nodes) {
    List<CaseReport> inner = new ArrayList<>();
    for (CaseReport each : members) {
      if (each.path().size() > depth + 1) {
        inner.add(each);
      } else {
        nodes.add(new KtapNode(name, each.status(), "", each.diagnostics(), List.of()));
      }
    }
    if (!inner.isEmpty()) {
      nodes.add(KtapNode.group(name, List.of(), below(inner, depth + 1)));
    }
  }
}
