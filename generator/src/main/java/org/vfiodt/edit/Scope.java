// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.edit.scan.FileText;
import org.vfiodt.edit.scan.Finder;
import org.vfiodt.edit.scan.Place;
import org.vfiodt.edit.scan.Search;

/** The part of a file in which an edit looks for its place. */
record Scope(FileText file, Place block, List<Locator> path) {
  Scope {
    path = List.copyOf(path);
  }

  static Scope whole(FileText file) {
    int length = file.text().length();
    return new Scope(file, new Place(List.of(), 0, length, 0, length, 0, length), List.of());
  }

  /** Looks for a locator; text places that do not fit are left to {@link NearMisses}. */
  Search search(Finder finder, Locator locator) {
    return finder.search(file, FileBytes.of(locator.text()));
  }

  List<Place> inside(List<Place> places) {
    return places.stream().filter(place -> place.inside(block)).toList();
  }

  /** The scope inside a block of this scope, or why there is none. */
  Narrowed narrow(Edit edit, Locator locator) {
    Search search = search(Finders.of(locator.kind(), edit), locator);
    List<Place> fits = inside(search.matches());
    if (fits.size() != 1) {
      return new Narrowed(
          Optional.empty(), Optional.of(Failures.notOnce(this, locator, search, fits)));
    }
    List<Locator> longer = new ArrayList<>(path);
    longer.add(locator);
    return new Narrowed(Optional.of(new Scope(file, fits.get(0), longer)), Optional.empty());
  }

  /** Where this is, in words: {@code drivers/x.c, function 'f'}. */
  String describe() {
    StringBuilder words = new StringBuilder(file.span(0, 0).file().name());
    path.forEach(locator -> words.append(", ").append(locator));
    return words.toString();
  }

  /** A narrower scope or a failure. */
  record Narrowed(Optional<Scope> scope, Optional<EditOutcome> failure) {}

  /** The scope that all blocks of an edit lead to. */
  static Narrowed of(FileText file, Edit edit) {
    Scope scope = whole(file);
    for (Locator locator : edit.in()) {
      Narrowed next = scope.narrow(edit, locator);
      if (next.scope().isEmpty()) {
        return next;
      }
      scope = next.scope().get();
    }
    return new Narrowed(Optional.of(scope), Optional.empty());
  }
}
