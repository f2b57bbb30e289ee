// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The place of an edit became a comment. */
final class PlaceCommentedOut implements Mutation {
  @Override
  public Demand demand() {
    return Demand.REFUSAL;
  }

  @Override
  public Optional<Patchwork> mutate(Site site, Random random) {
    Source source = site.source();
    if (source.language() == Language.PLAIN) {
      return Optional.empty();
    }
    return Place.line(site)
        .filter(line -> !line.of(source.text()).contains("/*"))
        .map(line -> Patchwork.spliced(site, around(source, line, random)));
  }

  private static List<Splice> around(Source source, Stretch line, Random random) {
    boolean braces = source.language().hasBraces();
    String open = braces ? random.nextBoolean() ? "/*\n" : "/* " : "# ";
    String first = source.text().substring(line.start(), line.start() + 1);
    Splice opening = new Splice(line.start(), line.start() + 1, open + first);
    return braces ? List.of(opening, Splice.insert(line.end(), "*/\n")) : List.of(opening);
  }
}
