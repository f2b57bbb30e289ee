// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Finding;

/** What a cell has to show, as lines. */
final class Finds {
  private Finds() {}

  /** Findings with their excerpts, then messages. */
  static List<String> lines(Cell cell) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : cell.findings()) {
      lines.add(sentence(finding));
      int number = finding.excerptLine();
      for (String text : finding.excerpt()) {
        String mark = number == finding.logLine() ? "> " : "  ";
        lines.add("  " + mark + number + " | " + Plain.row(text));
        number++;
      }
    }
    cell.messages().forEach(text -> Plain.text(text).lines().forEach(lines::add));
    return lines;
  }

  /** Why, where and what. */
  static String sentence(Finding finding) {
    String place = finding.place().isEmpty() ? "" : ", " + Plain.line(finding.place());
    return finding.kind().title() + place + ": " + Plain.line(finding.text());
  }
}
