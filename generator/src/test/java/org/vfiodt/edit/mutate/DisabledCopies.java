// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** An old version of the code stands beside it under {@code #if 0}. */
final class DisabledCopies extends UnitMutation {
  @Override
  public Optional<Patchwork> mutate(Site site, Random random) {
    Source source = site.source();
    if (source.language() != Language.C) {
      return Optional.empty();
    }
    Optional<Unit> unit =
        Place.block(site)
            .or(() -> Place.unit(site))
            .or(() -> Picks.one(site, random, source.units(), one -> one.lines().start()));
    return unit.map(
        one -> {
          String copy = "#if 0\n" + one.lines().of(source.text()) + "#endif\n";
          Splice splice =
              random.nextBoolean()
                  ? Splice.insert(one.lines().start(), copy + "\n")
                  : Splice.insert(one.lines().end(), "\n" + copy);
          return Patchwork.spliced(site, List.of(splice));
        });
  }
}
