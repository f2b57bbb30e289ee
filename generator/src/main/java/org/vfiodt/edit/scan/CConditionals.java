// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Preprocessor conditionals, from {@code #if} to {@code #endif}, by the names they test. */
public final class CConditionals implements Finder {
  @Override
  public Search search(FileText file, String wanted) {
    List<Place> places = new ArrayList<>();
    Deque<CDirective> open = new ArrayDeque<>();
    Optional<Search.Flaw> flaw = Optional.empty();
    for (CDirective directive : CDirective.all(file)) {
      if (directive.opensConditional()) {
        open.push(directive);
      } else if (directive.word().equals("endif") && open.isEmpty()) {
        flaw =
            flaw.or(() -> Optional.of(new Search.Flaw(directive.start(), "no #if is open here")));
      } else if (directive.word().equals("endif")) {
        places.add(place(file, open.pop(), directive));
      }
    }
    if (!open.isEmpty()) {
      int start = open.getLast().start();
      flaw = flaw.or(() -> Optional.of(new Search.Flaw(start, "this conditional has no #endif")));
    }
    return Search.named(places, wanted, flaw);
  }

  private static Place place(FileText file, CDirective from, CDirective to) {
    return Place.around(file, from.arguments(), from.start(), to.end())
        .inner(file.codeLineEnd(from.end()), file.codeLineStart(to.start()));
  }
}
