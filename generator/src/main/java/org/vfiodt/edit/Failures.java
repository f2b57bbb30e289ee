// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import java.util.List;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.edit.scan.Place;
import org.vfiodt.edit.scan.Search;
import org.vfiodt.source.Span;

/** Words for edits that fail: the place in the recipe first, then the places in the file. */
final class Failures {
  private static final int MOST_SHOWN = 8;

  private Failures() {}

  /** For a locator that does not fit exactly once. */
  static EditOutcome notOnce(Scope scope, Locator locator, Search search, List<Place> fits) {
    return fits.isEmpty() ? missing(scope, locator, search) : ambiguous(scope, locator, fits);
  }

  static EditOutcome ambiguous(Scope scope, Locator locator, List<Place> fits) {
    Diagnostic diagnostic =
        Diagnostic.at(
            locator.span(),
            EditCode.ANCHOR_AMBIGUOUS,
            locator + " fits " + fits.size() + " times in " + scope.describe());
    List<Span> spans = fits.stream().map(fit -> scope.file().spanOfCode(fit)).toList();
    for (Span span : spans.subList(0, Math.min(MOST_SHOWN, spans.size()))) {
      diagnostic = diagnostic.note(span, "fits here");
    }
    return new EditOutcome.AnchorAmbiguous(
        diagnostic.hint("narrow the search with 'in', or name more of the place"), spans);
  }

  static EditOutcome missing(Scope scope, Locator locator, Search search) {
    if (search.flaw().isPresent()) {
      Search.Flaw flaw = search.flaw().get();
      return new EditOutcome.Refused(
          Diagnostic.at(
                  locator.span(),
                  EditCode.UNBALANCED,
                  locator + " is not found, and the file does not balance: " + scope.describe())
              .note(scope.file().span(flaw.offset(), flaw.offset() + 1), flaw.message()));
    }
    Diagnostic diagnostic =
        Diagnostic.at(
            locator.span(), EditCode.ANCHOR_MISSING, "no " + locator + " in " + scope.describe());
    List<Span> near = NearMisses.of(scope, locator, search);
    for (Span span : near) {
      diagnostic = diagnostic.note(span, "nearest");
    }
    for (Place place : search.matches().stream().limit(MOST_SHOWN).toList()) {
      Span span = scope.file().spanOfCode(place);
      diagnostic = diagnostic.note(span, "fits, but outside the blocks of 'in'");
    }
    return new EditOutcome.AnchorMissing(diagnostic, near);
  }

  static EditOutcome refused(Span at, EditCode code, String message) {
    return new EditOutcome.Refused(Diagnostic.at(at, code, message));
  }

  static EditOutcome refused(Span at, EditCode code, String message, Span where, String note) {
    return new EditOutcome.Refused(Diagnostic.at(at, code, message).note(where, note));
  }
}
