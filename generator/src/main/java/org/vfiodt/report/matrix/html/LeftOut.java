// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.report.matrix.Matrix.Place;

/** What of a cell is not shown, counted, and where it is to be found. */
final class LeftOut {
  private final List<String> counts = new ArrayList<>();

  void add(int count, String one, String many) {
    if (count > 0) {
      counts.add(count + " " + (count == 1 ? one : many));
    }
  }

  String sentence(Place place) {
    return counts.isEmpty()
        ? ""
        : "Left out, to keep the page small: "
            + String.join(", ", counts)
            + ". All of it is in "
            + Words.line(CellFolder.of(place))
            + "/cell.json.";
  }
}
