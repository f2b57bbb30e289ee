// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vfiodt.render.matrix.CellLink;
import org.vfiodt.report.matrix.Matrix.Place;

/** Cells of patches that follow each other, named together: {@code 6.1.192/2-4/boot}. */
final class CellRanges {
  private CellRanges() {}

  /** Cells of one kernel and one check. */
  private record Line(String kernel, String check) {}

  /** In the order of the kernels, then of the checks as they come. */
  static List<CellLink> of(List<Place> places, Anchors anchors) {
    Map<Line, List<Place>> lines = new LinkedHashMap<>();
    for (Place place : places) {
      Line line = new Line(place.kernel().id(), place.cell().check());
      lines.computeIfAbsent(line, key -> new ArrayList<>()).add(place);
    }
    List<CellLink> links = new ArrayList<>();
    lines.values().forEach(line -> add(line, anchors, links));
    return links;
  }

  private static void add(List<Place> line, Anchors anchors, List<CellLink> links) {
    int start = 0;
    for (int end = 1; end <= line.size(); end++) {
      if (end == line.size() || !follows(line.get(end - 1), line.get(end))) {
        links.add(link(line.get(start), line.get(end - 1), anchors));
        start = end;
      }
    }
  }

  private static boolean follows(Place one, Place other) {
    return one.patch().number() + 1 == other.patch().number();
  }

  private static CellLink link(Place first, Place last, Anchors anchors) {
    if (first.equals(last)) {
      return anchors.link(first);
    }
    String patches = first.patch().number() + "-" + last.patch().number();
    String name = first.kernel().id() + "/" + patches + "/" + first.cell().check();
    return new CellLink(anchors.of(first), Words.line(name));
  }
}
