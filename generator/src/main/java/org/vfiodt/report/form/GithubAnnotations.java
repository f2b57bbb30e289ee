// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Finding;
import org.vfiodt.report.matrix.Matrix;

/**
 * Workflow commands of GitHub Actions. A step may have ten errors and ten warnings, and what goes
 * beyond is lost without a word: so the most important come first and the rest is counted.
 */
public final class GithubAnnotations {
  private static final int MOST = 10;
  private static final int LONGEST = 4000;

  private GithubAnnotations() {}

  public static String write(Matrix matrix) {
    List<String> errors = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    List<Matrix.Place> own = matrix.places().filter(place -> place.cell().inherited() < 0).toList();
    own.forEach(place -> decisive(place, errors));
    own.stream()
        .filter(place -> failed(place) && !decided(place))
        .forEach(place -> bare(place, errors));
    own.forEach(place -> findings(place, Finding.Kind.NEW_WARNING, "warning", warnings));
    own.stream()
        .filter(place -> place.cell().status() == Status.ERROR)
        .forEach(place -> bare(place, "warning", warnings));
    StringBuilder out = new StringBuilder();
    errors.stream().limit(MOST).forEach(out::append);
    warnings.stream().limit(MOST).forEach(out::append);
    int left = Math.max(0, errors.size() - MOST) + Math.max(0, warnings.size() - MOST);
    String rest = left == 0 ? "" : "; " + left + " more errors and warnings are not shown here";
    return out.append("::notice title=vfio-dt::")
        .append(data(matrix.sentence() + rest))
        .append('\n')
        .toString();
  }

  private static boolean failed(Matrix.Place place) {
    return place.cell().status() == Status.FAIL;
  }

  private static boolean decided(Matrix.Place place) {
    return place.cell().findings().stream().anyMatch(each -> each.kind() == Finding.Kind.GUILTY);
  }

  private static void decisive(Matrix.Place place, List<String> errors) {
    if (failed(place)) {
      findings(place, Finding.Kind.GUILTY, "error", errors);
    }
  }

  private static void bare(Matrix.Place place, List<String> errors) {
    bare(place, "error", errors);
  }

  private static void bare(Matrix.Place place, String level, List<String> lines) {
    lines.add(
        "::"
            + level
            + " title="
            + property(place.id())
            + "::"
            + data(place.cell().detail())
            + "\n");
  }

  private static void findings(
      Matrix.Place place, Finding.Kind kind, String level, List<String> lines) {
    Cell cell = place.cell();
    for (Finding finding : cell.findings()) {
      if (finding.kind() == kind) {
        lines.add(
            "::"
                + level
                + " "
                + where(finding)
                + "title="
                + property(place.id())
                + "::"
                + data(finding.text())
                + "\n");
      }
    }
  }

  private static String where(Finding finding) {
    if (finding.source().isEmpty()) {
      return "";
    }
    String line = finding.line() > 0 ? "line=" + finding.line() + "," : "";
    return "file=" + property(finding.source()) + "," + line;
  }

  /** The percent sign first, or the others would be undone. */
  private static String data(String text) {
    return Plain.shortened(Plain.text(text), LONGEST)
        .replace("%", "%25")
        .replace("\r", "%0D")
        .replace("\n", "%0A");
  }

  /** A semicolon stays: the runner of today does not take it back. */
  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
