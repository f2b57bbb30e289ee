// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Mutations after which something is there no more that no edit names. */
abstract class Removals implements Mutation {
  @Override
  public final Demand demand() {
    return Demand.BESIDE;
  }

  @Override
  public final Optional<Patchwork> mutate(Site site, Random random) {
    return Patchwork.ofSome(
        site,
        Picks.some(site, random, candidates(site), Stretch::start).stream()
            .map(Splice::remove)
            .toList());
  }

  abstract List<Stretch> candidates(Site site);
}
