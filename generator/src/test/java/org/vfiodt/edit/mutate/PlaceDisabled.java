// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The place of an edit went out of use under {@code #if 0}. */
final class PlaceDisabled implements Mutation {
  @Override
  public Demand demand() {
    return Demand.REFUSAL;
  }

  @Override
  public Optional<Patchwork> mutate(Site site, Random random) {
    if (site.source().language() != Language.C) {
      return Optional.empty();
    }
    return Place.line(site)
        .or(() -> Place.unit(site).map(Unit::lines))
        .map(
            lines ->
                Patchwork.spliced(
                    site,
                    List.of(
                        Splice.insert(lines.start(), "#if 0\n"),
                        Splice.insert(
                            lines.end(), random.nextBoolean() ? "#endif\n" : "#else\n#endif\n"))));
  }
}
