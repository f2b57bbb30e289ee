// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.edit.scan.FileText;
import org.vfiodt.edit.scan.Place;
import org.vfiodt.edit.scan.Range;
import org.vfiodt.edit.scan.Search;

/**
 * Puts whole lines before or after a place. They are present when they stand on that side of it; a
 * place that lies in our own lines beside another place is ours and does not count.
 */
final class Inserting {
  private static final int MOST_SHOWN = 3;

  /** A point to insert at, and whether text put there ends up behind it. */
  private record Point(Place place, int offset, boolean behind) {}

  private final Scope scope;
  private final Edit edit;
  private final Standing standing;
  private final String text;

  Inserting(Scope scope, Edit edit, List<Edit> companions) {
    this.scope = scope;
    this.edit = edit;
    this.text = FileBytes.of(edit.text());
    this.standing = new Standing(scope.file(), text, companions);
  }

  EditOutcome decide() {
    if (text.isBlank() || !text.endsWith("\n")) {
      return Failures.refused(
          edit.span(),
          EditCode.NOT_WHOLE_LINES,
          "text to insert must be whole lines: not blank, with a line break at the end");
    }
    if (edit.at().kind().isEdge()) {
      return scope.block().hasRoom()
          ? at(edge())
          : Failures.refused(
              edit.at().span(),
              EditCode.SHARED_LINE,
              "no room for whole lines in " + scope.describe());
    }
    Search search = scope.search(Finders.of(edit.at().kind(), edit), edit.at());
    List<Point> points = scope.inside(search.matches()).stream().map(this::point).toList();
    List<Point> theirs = notOurs(points);
    return theirs.size() == 1
        ? at(theirs.get(0))
        : Failures.notOnce(scope, edit.at(), search, theirs.stream().map(Point::place).toList());
  }

  private Point edge() {
    Place block = scope.block();
    boolean start = edit.at().kind() == LocatorKind.START;
    return new Point(block, start ? block.innerStart() : block.innerEnd(), start);
  }

  private Point point(Place place) {
    boolean after = edit.action() == Action.INSERT_AFTER;
    return new Point(place, after ? place.end() : place.start(), after);
  }

  private List<Point> notOurs(List<Point> points) {
    List<Point> theirs = new ArrayList<>(points);
    for (Point point : points) {
      if (theirs.contains(point)) {
        beside(point)
            .ifPresent(
                ours ->
                    theirs.removeIf(
                        other ->
                            other != point
                                && ours.covers(
                                    other.place().coreStart(), other.place().coreEnd())));
      }
    }
    return theirs;
  }

  private Optional<Range> beside(Point point) {
    return point.behind()
        ? standing.behind(point.offset())
        : standing.before(point.offset()).or(() -> absorbed(point));
  }

  /** A comment of ours put right above a definition has become part of that definition. */
  private Optional<Range> absorbed(Point point) {
    return standing
        .behind(point.offset())
        .filter(ours -> scope.file().blankCode(ours.start(), ours.end()));
  }

  private EditOutcome at(Point point) {
    FileText file = scope.file();
    Optional<Range> ours = beside(point);
    if (ours.isPresent()) {
      return new EditOutcome.AlreadyPresent(file.span(ours.get().start(), ours.get().end()));
    }
    List<Range> elsewhere = standing.within(scope.block().start(), scope.block().end());
    if (!edit.again() && !elsewhere.isEmpty()) {
      return elsewhere(elsewhere);
    }
    String before = file.text().substring(0, point.offset());
    String lineBreak = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
    return new EditOutcome.Applied(
        before + lineBreak + text + file.text().substring(point.offset()));
  }

  private EditOutcome elsewhere(List<Range> found) {
    Diagnostic diagnostic =
        Diagnostic.at(
            edit.span(),
            EditCode.STANDS_ELSEWHERE,
            "the text to insert already stands in "
                + scope.describe()
                + ", but not beside "
                + edit.at());
    for (Range range : found.subList(0, Math.min(MOST_SHOWN, found.size()))) {
      diagnostic = diagnostic.note(scope.file().span(range.start(), range.end()), "it stands here");
    }
    return new EditOutcome.Refused(
        diagnostic.hint("set 'again = true' when it may stand there as well"));
  }
}
