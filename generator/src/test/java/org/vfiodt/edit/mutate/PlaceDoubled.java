// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The place of an edit stands twice where the edit looks for it. */
final class PlaceDoubled implements Mutation {
  @Override
  public Demand demand() {
    return Demand.REFUSAL;
  }

  @Override
  public Optional<Patchwork> mutate(Site site, Random random) {
    Optional<Stretch> lines = Place.line(site).or(() -> Place.unit(site).map(Unit::lines));
    return lines.map(
        stretch -> {
          int at = site.landing().placeBefore() ? stretch.start() : stretch.end();
          String copy = stretch.of(site.before());
          return Patchwork.spliced(site, List.of(Splice.insert(at, copy)));
        });
  }
}
