// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import java.util.List;
import java.util.Optional;
import org.vfiodt.edit.scan.FileText;
import org.vfiodt.edit.scan.Place;
import org.vfiodt.edit.scan.Range;
import org.vfiodt.edit.scan.Search;
import org.vfiodt.source.Span;

/**
 * Replaces or deletes a place. What tells that it was done: no place is left outside our own text,
 * and our text, or what the recipe says is left by the change, stands exactly once in the scope. A
 * named thing is deleted when it is not there.
 */
final class Replacing {
  private final Scope scope;
  private final Edit edit;
  private final List<Edit> companions;
  private final String text;
  private final boolean inline;

  Replacing(Scope scope, Edit edit, List<Edit> companions) {
    this.scope = scope;
    this.companions = companions;
    this.edit = edit;
    this.text = FileBytes.of(edit.text());
    this.inline = edit.at().kind() == LocatorKind.TOKENS;
  }

  EditOutcome decide() {
    Optional<EditOutcome> fault = fault();
    if (fault.isPresent()) {
      return fault.get();
    }
    Search search = scope.search(Finders.of(edit.at().kind(), edit), edit.at());
    List<Place> fits = scope.inside(search.matches());
    List<Range> ours = ours();
    List<Place> theirs = fits.stream().filter(fit -> !covered(fit, ours)).toList();
    if (theirs.size() == 1) {
      return apply(theirs.get(0));
    }
    if (theirs.isEmpty() && goneIsEnough(search)) {
      return new EditOutcome.AlreadyPresent(
          span(new Range(scope.block().start(), scope.block().end())));
    }
    if (theirs.isEmpty()) {
      List<Range> signs = edit.leaves().isPresent() ? leavings() : ours;
      if (signs.size() == 1 || !fits.isEmpty() && edit.leaves().isEmpty()) {
        return new EditOutcome.AlreadyPresent(span(signs.get(0)));
      }
    }
    return Failures.notOnce(scope, edit.at(), search, theirs);
  }

  /** A named thing that is not there has been deleted, unless the file hides it. */
  private boolean goneIsEnough(Search search) {
    return edit.action() == Action.DELETE
        && edit.leaves().isEmpty()
        && edit.at().kind().isNamed()
        && search.flaw().isEmpty();
  }

  private Optional<EditOutcome> fault() {
    if (edit.at().kind().isEdge()) {
      return Optional.of(
          refused(EditCode.RECIPE, "at '" + edit.at() + "' text can only be inserted"));
    }
    if (edit.action() == Action.DELETE) {
      return edit.leaves().isPresent() || edit.at().kind().isNamed()
          ? Optional.empty()
          : Optional.of(
              refused(
                  EditCode.RECIPE, "a deletion by " + edit.at().kind().key() + " needs 'leaves'"));
    }
    if (text.isBlank() || !inline && !text.endsWith("\n")) {
      return Optional.of(
          refused(
              EditCode.NOT_WHOLE_LINES,
              inline
                  ? "there is no text to put in place of " + edit.at() + "; use 'delete'"
                  : "text in place of whole lines must be whole lines, with a line break at the end"));
    }
    boolean shrinks =
        edit.leaves().isEmpty() && inline && !runsIn(edit.at().text(), text).isEmpty();
    return shrinks
        ? Optional.of(
            refused(
                EditCode.RECIPE,
                "the new text is part of the old tokens, so it says nothing about whether it was put"
                    + " there; say with 'leaves' which tokens stand there once it is done"))
        : Optional.empty();
  }

  private List<Place> runsIn(String some, String run) {
    return Finders.tokens(edit).search(new FileText("", FileBytes.of(some)), run).matches();
  }

  private List<Range> ours() {
    Place block = scope.block();
    if (edit.action() == Action.DELETE) {
      return List.of();
    }
    if (!inline) {
      return new Standing(scope.file(), text, companions).within(block.start(), block.end());
    }
    return runs(text);
  }

  private List<Range> leavings() {
    return runs(FileBytes.of(edit.leaves().orElse("")));
  }

  private List<Range> runs(String tokens) {
    return scope.inside(Finders.tokens(edit).search(scope.file(), tokens).matches()).stream()
        .map(place -> new Range(place.coreStart(), place.coreEnd()))
        .toList();
  }

  /** A comment put above what is ours leaves it ours. */
  private boolean covered(Place place, List<Range> ours) {
    int start = scope.file().codeStart(place);
    return ours.stream().anyMatch(range -> range.covers(start, place.coreEnd()));
  }

  private EditOutcome apply(Place place) {
    FileText file = scope.file();
    List<Range> early = edit.leaves().isPresent() ? leavings() : List.of();
    if (!early.isEmpty()) {
      return Failures.refused(
          edit.span(),
          EditCode.LEFT_BEFORE,
          "what 'leaves' names stands in " + scope.describe() + " before the change",
          span(early.get(0)),
          "it stands here");
    }
    boolean alone =
        file.blankCode(place.start(), place.coreStart())
            && file.blankCode(place.coreEnd(), place.end());
    boolean cut = edit.action() == Action.DELETE && inline;
    if (!inline && !alone) {
      return Failures.refused(
          edit.at().span(),
          EditCode.SHARED_LINE,
          edit.at() + " shares its line with other code; 'tokens' can change part of a line",
          file.span(place.coreStart(), place.coreEnd()),
          "it stands here");
    }
    boolean lines = !inline || cut && alone;
    int start = lines ? place.start() : place.coreStart();
    int end = lines ? place.end() : place.coreEnd();
    if (lines && edit.action() == Action.DELETE) {
      end = withBlankLine(start, end);
    }
    return new EditOutcome.Applied(
        file.text().substring(0, start) + text + file.text().substring(end));
  }

  /** Lines cut out between two blank lines take the second one with them. */
  private int withBlankLine(int start, int end) {
    FileText file = scope.file();
    boolean before = start == 0 || file.blank(file.lineStart(start - 1), start);
    int next = end < file.text().length() ? file.lineEnd(end + 1) : end;
    return before && file.blank(end, next) ? next : end;
  }

  private Span span(Range range) {
    return scope.file().span(range.start(), range.end());
  }

  private EditOutcome refused(EditCode code, String message) {
    return Failures.refused(edit.span(), code, message);
  }
}
