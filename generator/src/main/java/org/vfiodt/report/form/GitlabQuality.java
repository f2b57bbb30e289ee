// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vfiodt.data.Sha256;
import org.vfiodt.report.JsonText;
import org.vfiodt.report.matrix.Finding;
import org.vfiodt.report.matrix.Matrix;

/**
 * GitLab's report on code quality: what points at a line of the sources. A finding keeps its
 * fingerprint when lines move, so that a merge request shows only what is new. GitLab's test report
 * is the JUnit form.
 */
public final class GitlabQuality {
  private static final int LONGEST = 1000;

  private GitlabQuality() {}

  public static String write(Matrix matrix) {
    List<Map<String, Object>> issues = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    matrix
        .places()
        .filter(place -> place.cell().inherited() < 0)
        .forEach(
            place ->
                place.cell().findings().stream()
                    .filter(finding -> !finding.source().isEmpty())
                    .filter(finding -> finding.kind() != Finding.Kind.KNOWN_WARNING)
                    .forEach(finding -> issues.add(issue(place, finding, seen))));
    return JsonText.write(issues);
  }

  private static Map<String, Object> issue(
      Matrix.Place place, Finding finding, Map<String, Integer> seen) {
    String text = Plain.line(finding.text());
    String same = String.join("\n", place.id(), finding.kind().name(), finding.source(), text);
    int again = seen.merge(same, 1, Integer::sum);
    Map<String, Object> issue = new LinkedHashMap<>();
    issue.put("description", Plain.shortened(place.id() + ": " + text, LONGEST));
    issue.put("check_name", place.cell().check());
    issue.put("fingerprint", Sha256.of(same + "\n" + again));
    issue.put("severity", severity(finding.kind()));
    issue.put("location", location(finding));
    return issue;
  }

  private static Map<String, Object> location(Finding finding) {
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("path", Plain.line(finding.source()));
    location.put("lines", Map.of("begin", Math.max(1, finding.line())));
    return location;
  }

  private static String severity(Finding.Kind kind) {
    return switch (kind) {
      case GUILTY -> "critical";
      case NEW_WARNING -> "major";
      case KNOWN_WARNING -> "minor";
      case NOTE -> "info";
    };
  }
}
