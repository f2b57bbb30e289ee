// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.render.matrix.Problem;
import org.vfiodt.render.matrix.Problems;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Finding;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.Matrix.Place;

/**
 * What went wrong, told once: a fault that later patches have as well stands where it began. The
 * faults of the patches come before what the environment did.
 */
final class ProblemParts {
  private static final int MOST = 40;
  private static final int MOST_PLACES = 24;

  private final Anchors anchors;

  ProblemParts(Anchors anchors) {
    this.anchors = anchors;
  }

  /** The same place and words are the same fault, whichever check has found it. */
  private record Fault(String kernel, Status status, String place, String text) {
    static Fault of(Place at) {
      Cell cell = at.cell();
      Optional<Finding> guilty = guilty(cell);
      return new Fault(
          at.kernel().id(),
          cell.status(),
          guilty.map(Finding::place).orElse(cell.check()),
          guilty.map(Finding::text).orElse(cell.detail()));
    }
  }

  private static Optional<Finding> guilty(Cell cell) {
    return List.of(Finding.Kind.GUILTY, Finding.Kind.NEW_WARNING).stream()
        .flatMap(kind -> cell.findings().stream().filter(each -> each.kind() == kind))
        .findFirst();
  }

  Problems of(Matrix matrix) {
    Map<Fault, List<Place>> faults = new LinkedHashMap<>();
    for (Status status : List.of(Status.FAIL, Status.ERROR)) {
      matrix
          .places()
          .filter(place -> place.cell().status() == status)
          .forEach(
              place ->
                  faults.computeIfAbsent(Fault.of(place), key -> new ArrayList<>()).add(place));
    }
    List<Problem> shown =
        faults.entrySet().stream().limit(MOST).map(each -> problem(each.getValue())).toList();
    return new Problems(shown, faults.size() - shown.size());
  }

  private Problem problem(List<Place> places) {
    Place first = places.get(0);
    Optional<Finding> guilty = guilty(first.cell());
    return new Problem(
        Marks.of(first.cell().status()),
        anchors.link(first),
        PatchTitles.of(first),
        Words.text(first.cell().detail()),
        Words.line(guilty.map(Finding::place).orElse("")),
        Words.text(guilty.map(Finding::text).orElse("")),
        CellRanges.of(places.subList(1, places.size()), anchors).stream()
            .limit(MOST_PLACES)
            .toList());
  }
}
