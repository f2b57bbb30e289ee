// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vfiodt.exec.Command;
import org.vfiodt.render.matrix.CellPart;
import org.vfiodt.render.matrix.Row;
import org.vfiodt.report.CaseReport;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.Matrix.Place;
import org.vfiodt.report.matrix.Moment;

/** Everything about each cell. What went wrong takes its room before what went well. */
final class CellParts {
  private final Anchors anchors;
  private final FindingParts findings;
  private final MessageParts messages;
  private final CaseParts cases;
  private final TimelineParts timelines;
  private final EvidenceParts evidence;
  private final Map<String, CellPart> parts = new HashMap<>();

  private CellParts(Anchors anchors, Allowances allowances) {
    this.anchors = anchors;
    this.findings = new FindingParts(allowances.findings(), allowances.shortFindings());
    this.messages = new MessageParts(allowances.messages());
    this.cases = new CaseParts(allowances.cases());
    this.timelines = new TimelineParts(allowances.timelines());
    this.evidence = new EvidenceParts(allowances.evidence(), allowances.digits());
  }

  static CellParts of(Matrix matrix, Anchors anchors, Allowances allowances) {
    CellParts all = new CellParts(anchors, allowances);
    Map<Boolean, List<Place>> places =
        matrix.places().collect(Collectors.partitioningBy(place -> place.cell().status().good()));
    Stream.concat(places.get(false).stream(), places.get(true).stream())
        .forEach(place -> all.parts.put(anchors.of(place), all.part(place)));
    return all;
  }

  CellPart of(Place place) {
    return parts.get(anchors.of(place));
  }

  private CellPart part(Place place) {
    Cell cell = place.cell();
    Optional<Cell> told = Anchors.origin(place).map(Place::cell);
    List<CaseReport> ownCases =
        told.filter(its -> its.cases().equals(cell.cases())).isPresent() ? List.of() : cell.cases();
    List<Moment> ownTimeline =
        told.filter(its -> its.timeline().equals(cell.timeline())).isPresent()
            ? List.of()
            : cell.timeline();
    LeftOut leftOut = new LeftOut();
    return new CellPart(
        anchors.of(place),
        Marks.of(cell.status()),
        Words.line(cell.check()),
        Words.text(cell.detail()),
        cell.seconds() > 0 ? Seconds.of(cell.seconds()) : "",
        anchors.originLink(place),
        findings.of(cell, leftOut),
        messages.of(cell, leftOut),
        cases.of(ownCases, anchors.link(place), leftOut),
        timelines.of(ownTimeline, leftOut),
        rows(place),
        evidence.of(cell.evidence(), leftOut),
        leftOut.sentence(place));
  }

  private static List<Row> rows(Place place) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("Cell", Words.line(place.id())));
    if (!place.cell().command().isEmpty()) {
      String line =
          place.cell().command().stream().map(Command::quoted).collect(Collectors.joining(" "));
      rows.add(new Row("Repeat", Words.command(line)));
    }
    rows.add(new Row("Folder", Words.line(CellFolder.of(place))));
    return rows;
  }
}
