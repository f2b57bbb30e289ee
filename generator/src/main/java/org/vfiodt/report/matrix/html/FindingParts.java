// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vfiodt.render.matrix.ExcerptLine;
import org.vfiodt.render.matrix.FindingItem;
import org.vfiodt.render.matrix.FindingList;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Finding;
import org.vfiodt.report.matrix.Finding.Kind;

/**
 * What a cell points at: what decided first, what is older than the patch last and without the
 * lines around it.
 */
final class FindingParts {
  private static final int MOST = 30;
  private static final int LINES_BEFORE = 12;
  private static final int LINES_AFTER = 6;

  /** Bytes of the tags around a finding. */
  private static final int FRAME = 320;

  private final Allowance allowance;
  private final Allowance reserve;

  /**
   * @param reserve for findings without the lines around them, once there is no room for these
   */
  FindingParts(Allowance allowance, Allowance reserve) {
    this.allowance = allowance;
    this.reserve = reserve;
  }

  Optional<FindingList> of(Cell cell, LeftOut leftOut) {
    if (cell.findings().isEmpty()) {
      return Optional.empty();
    }
    List<FindingItem> items = new ArrayList<>();
    for (Kind kind : List.of(Kind.GUILTY, Kind.NEW_WARNING, Kind.NOTE)) {
      items.addAll(some(cell, kind, leftOut));
    }
    return Optional.of(new FindingList(items, some(cell, Kind.KNOWN_WARNING, leftOut)));
  }

  private List<FindingItem> some(Cell cell, Kind kind, LeftOut leftOut) {
    List<Finding> all = cell.findings().stream().filter(each -> each.kind() == kind).toList();
    List<FindingItem> shown = new ArrayList<>();
    int shortened = 0;
    for (FindingItem item : all.stream().limit(MOST).map(FindingParts::item).toList()) {
      if (fits(item, allowance)) {
        shown.add(item);
      } else if (fits(shortened(item), reserve)) {
        shown.add(shortened(item));
        shortened += item.lines().isEmpty() ? 0 : 1;
      }
    }
    String word = " (" + kind.title() + ")";
    leftOut.add(shortened, "excerpt" + word, "excerpts" + word);
    leftOut.add(all.size() - shown.size(), "finding" + word, "findings" + word);
    return shown;
  }

  private static boolean fits(FindingItem item, Allowance allowance) {
    List<String> texts = new ArrayList<>(List.of(item.text(), item.place(), item.log()));
    item.lines().forEach(line -> texts.add(line.text()));
    return allowance.take(FRAME, texts);
  }

  /** Without the lines of the log; the text of a finding is what its line says. */
  private static FindingItem shortened(FindingItem item) {
    return new FindingItem(
        item.word(), item.kind(), item.text(), item.place(), item.log(), item.first(), List.of());
  }

  private static FindingItem item(Finding finding) {
    int marked = finding.logLine() - finding.excerptLine();
    int first = Math.max(0, Math.min(marked, finding.excerpt().size()) - LINES_BEFORE);
    int end = Math.min(finding.excerpt().size(), first + LINES_BEFORE + 1 + LINES_AFTER);
    List<ExcerptLine> lines = new ArrayList<>();
    for (int i = first; i < end && finding.kind() != Kind.KNOWN_WARNING; i++) {
      lines.add(new ExcerptLine(Words.line(finding.excerpt().get(i)), i == marked));
    }
    return new FindingItem(
        finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        finding.kind().title(),
        Words.text(finding.text()),
        Words.line(finding.place()),
        Words.line(log(finding)),
        finding.excerptLine() + first,
        lines);
  }

  /** The place in the log, where it is not told already. */
  private static String log(Finding finding) {
    if (finding.source().isEmpty() || finding.log().isEmpty()) {
      return "";
    }
    return finding.logLine() == 0 ? finding.log() : finding.log() + ":" + finding.logLine();
  }
}
