// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The block that leads to a place stands twice, as it does when a configuration has its own. */
final class BlockDoubled implements Mutation {
  @Override
  public Demand demand() {
    return Demand.REFUSAL;
  }

  @Override
  public Optional<Patchwork> mutate(Site site, Random random) {
    boolean directives = site.source().language() == Language.C;
    return Place.block(site)
        .map(
            unit -> {
              Stretch lines = unit.lines();
              String copy = lines.of(site.before());
              return Patchwork.spliced(
                  site,
                  List.of(
                      Splice.insert(lines.start(), directives ? "#ifdef CONFIG_MUTANT\n" : ""),
                      Splice.insert(
                          lines.end(), directives ? "#else\n" + copy + "#endif\n" : "\n" + copy)));
            });
  }
}
