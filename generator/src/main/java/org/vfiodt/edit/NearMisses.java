// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.edit.scan.FileText;
import org.vfiodt.edit.scan.Place;
import org.vfiodt.edit.scan.Search;
import org.vfiodt.edit.scan.Similarity;
import org.vfiodt.source.Span;

/** The places that a locator most likely meant before the file changed. */
final class NearMisses {
  private static final int MOST = 3;

  private NearMisses() {}

  static List<Span> of(Scope scope, Locator locator, Search search) {
    List<Place> others = scope.inside(search.others());
    return others.isEmpty() ? lines(scope, locator) : named(scope, locator.text(), others);
  }

  private static List<Span> named(Scope scope, String wanted, List<Place> others) {
    TreeSet<String> names = new TreeSet<>();
    others.forEach(place -> names.addAll(place.names()));
    List<Span> near = new ArrayList<>();
    while (near.size() < MOST) {
      Optional<String> name = Suggestion.nearest(wanted, names).or(() -> kin(wanted, names));
      if (name.isEmpty()) {
        break;
      }
      names.remove(name.get());
      others.stream()
          .filter(place -> place.names().contains(name.get()))
          .map(place -> scope.file().spanOfCode(place))
          .filter(span -> !near.contains(span))
          .limit(MOST - near.size())
          .forEach(near::add);
    }
    return near;
  }

  /** A name that holds the wanted one or is held by it. */
  private static Optional<String> kin(String wanted, TreeSet<String> names) {
    return names.stream()
        .filter(name -> name.length() > 2 && (name.contains(wanted) || wanted.contains(name)))
        .findFirst();
  }

  private record Scored(Span span, double score) {}

  private static List<Span> lines(Scope scope, Locator locator) {
    FileText file = scope.file();
    Similarity similarity = Similarity.to(FileBytes.of(locator.text()));
    List<Scored> scored = new ArrayList<>();
    int start = scope.block().start();
    while (start < scope.block().end()) {
      int end = file.lineEnd(start + 1);
      double score = similarity.of(file.text().substring(start, end));
      if (score >= 0.5) {
        scored.add(new Scored(file.span(start, end - 1), score));
      }
      start = end;
    }
    scored.sort(Comparator.comparingDouble(Scored::score).reversed());
    return scored.stream().limit(MOST).map(Scored::span).toList();
  }
}
