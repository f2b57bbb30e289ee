// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixCheck;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;

/**
 * A job summary of GitHub Actions. One that is larger than 1 MiB is refused as a whole, so parts
 * are left out before that, and the end says how many.
 */
public final class GithubSummary {
  private static final int LARGEST = 1_000_000;
  private static final int LONGEST = 4000;

  private final StringBuilder out = new StringBuilder();
  private int bytes;
  private int leftOut;

  private GithubSummary() {}

  public static String write(Matrix matrix) {
    GithubSummary summary = new GithubSummary();
    summary.matrix(matrix);
    return summary.out.toString();
  }

  private void matrix(Matrix matrix) {
    add("## " + mark(matrix.verdict()) + " " + text(matrix.sentence()) + "\n\n");
    matrix.subject().forEach((name, value) -> add("- " + text(name) + ": " + text(value) + "\n"));
    for (MatrixKernel kernel : matrix.kernels()) {
      add("\n### " + text(kernel.title()) + "\n\n" + head(matrix.checks()));
      kernel.patches().forEach(patch -> add(row(patch, matrix.checks())));
    }
    add("\n" + Words.LEGEND + "\n");
    matrix
        .places()
        .filter(place -> !place.cell().status().good())
        .forEach(place -> add(details(place)));
    if (leftOut > 0) {
      out.append("\n").append(leftOut).append(" parts are left out: GitHub takes 1 MiB.\n");
    }
  }

  private void add(String part) {
    int size = part.getBytes(StandardCharsets.UTF_8).length;
    if (bytes + size > LARGEST) {
      leftOut++;
      return;
    }
    bytes += size;
    out.append(part);
  }

  private static String head(List<MatrixCheck> checks) {
    StringBuilder line = new StringBuilder("| patch |");
    checks.forEach(check -> line.append(' ').append(text(check.title())).append(" |"));
    line.append("\n|---|").append("---|".repeat(checks.size()));
    return line.append('\n').toString();
  }

  private static String row(MatrixPatch patch, List<MatrixCheck> checks) {
    StringBuilder line = new StringBuilder("| ").append(patch.number()).append(' ');
    line.append(text(patch.subject())).append(" |");
    for (MatrixCheck check : checks) {
      String word =
          patch.cells().stream()
              .filter(cell -> cell.check().equals(check.name()))
              .findFirst()
              .map(GithubSummary::word)
              .orElse("");
      line.append(' ').append(word).append(" |");
    }
    return line.append('\n').toString();
  }

  private static String word(Cell cell) {
    return mark(cell.status()) + " " + Words.of(cell);
  }

  private static String mark(Status status) {
    return switch (status) {
      case PASS -> "\u2705";
      case FAIL -> "\u274c";
      case ERROR -> "\u26a0\ufe0f";
      case SKIP -> "\u2796";
    };
  }

  private static String details(Matrix.Place place) {
    String lines = Plain.shortened(Plain.lines(Finds.lines(place.cell())), LONGEST);
    return "\n<details><summary>"
        + mark(place.cell().status())
        + " <code>"
        + markup(Plain.line(place.id()))
        + "</code> "
        + markup(Plain.shortened(Plain.line(place.cell().detail()), LONGEST))
        + "</summary>\n\n<pre>\n"
        + markup(lines)
        + "\n</pre>\n</details>\n";
  }

  /** One line that Markdown takes as it is: no markup, no mention, no link, no column. */
  private static String text(String text) {
    return markup(Plain.shortened(Plain.line(text), LONGEST))
        .replaceAll("[\\\\`*_{}\\[\\]()#+.!|~-]", "\\\\$0")
        .replace("@", "@<!-- -->")
        .replace("://", ":<!-- -->//");
  }

  private static String markup(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
