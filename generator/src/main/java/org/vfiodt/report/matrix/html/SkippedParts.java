// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vfiodt.render.matrix.Skipped;
import org.vfiodt.render.matrix.SkippedReason;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.Matrix.Place;

/** What did not run, by the reason. */
final class SkippedParts {
  private static final int MOST = 100;
  private static final int MOST_LINKS = 60;

  private SkippedParts() {}

  static Skipped of(Matrix matrix, Anchors anchors) {
    Map<String, List<Place>> reasons = new LinkedHashMap<>();
    matrix
        .places()
        .filter(place -> place.cell().status() == Status.SKIP)
        .forEach(
            place ->
                reasons
                    .computeIfAbsent(place.cell().detail(), key -> new ArrayList<>())
                    .add(place));
    List<SkippedReason> shown =
        reasons.entrySet().stream()
            .limit(MOST)
            .map(each -> reason(each.getKey(), each.getValue(), anchors))
            .toList();
    return new Skipped(shown, reasons.size() - shown.size());
  }

  private static SkippedReason reason(String reason, List<Place> places, Anchors anchors) {
    return new SkippedReason(
        Words.text(reason),
        places.size(),
        CellRanges.of(places, anchors).stream().limit(MOST_LINKS).toList());
  }
}
