// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A few changes of different kinds, one after the other, as between two distant kernels. */
final class Several implements Mutation {
  @Override
  public Demand demand() {
    return Demand.BESIDE;
  }

  @Override
  public Optional<Patchwork> mutate(Site site, Random random) {
    throw new UnsupportedOperationException("several changes are no patchwork of the first text");
  }

  @Override
  public Optional<Change> change(Site site, Random random) {
    List<Mutation> steps = new ArrayList<>(Mutations.STEPS);
    Collections.shuffle(steps, random);
    Site now = after(site, steps.subList(0, 3 + random.nextInt(4)), random);
    return now == site
        ? Optional.empty()
        : Optional.of(new Change(now.before(), List.of(now.after())));
  }

  /** The site with the file as some changes leave it. */
  static Site after(Site site, List<Mutation> steps, Random random) {
    Site now = site;
    for (Mutation step : steps) {
      Site before = now;
      now =
          step.mutate(before, random)
              .filter(patchwork -> !patchwork.tears(before.landing()))
              .map(before::with)
              .orElse(before);
    }
    return now;
  }
}
