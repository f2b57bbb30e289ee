// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.source.Span;

/** What became of one edit. Spans named in it lie in the edited file as it was before. */
public sealed interface EditOutcome {
  /** The edit was made; applying it to {@code after} is known to change nothing. */
  record Applied(String after) implements EditOutcome {}

  /** The file already is what the edit makes of it. */
  record AlreadyPresent(Span where) implements EditOutcome {}

  /** Nothing fits a locator; the candidates are the places nearest to it, best first. */
  record AnchorMissing(Diagnostic diagnostic, List<Span> candidates) implements EditOutcome {
    public AnchorMissing {
      candidates = List.copyOf(candidates);
    }
  }

  /** More than one place fits a locator. */
  record AnchorAmbiguous(Diagnostic diagnostic, List<Span> matches) implements EditOutcome {
    public AnchorAmbiguous {
      matches = List.copyOf(matches);
    }
  }

  /** The edit cannot be made for another reason. */
  record Refused(Diagnostic diagnostic) implements EditOutcome {}

  /** The error, if the edit failed. */
  default Optional<Diagnostic> failure() {
    if (this instanceof AnchorMissing missing) {
      return Optional.of(missing.diagnostic());
    }
    if (this instanceof AnchorAmbiguous ambiguous) {
      return Optional.of(ambiguous.diagnostic());
    }
    return this instanceof Refused refused ? Optional.of(refused.diagnostic()) : Optional.empty();
  }

  /** The text to go on with, given the text the edit was applied to. */
  default Outcome<String> textAfter(String before) {
    if (failure().isPresent()) {
      return Outcome.failed(failure().get());
    }
    return Outcome.of(this instanceof Applied applied ? applied.after() : before);
  }
}
