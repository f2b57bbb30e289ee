// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * Chooses what to change: some of it near the place of the edit, where it hurts, some elsewhere.
 */
final class Picks {
  private static final int NEAR = 4;
  private static final int FAR = 4;

  private Picks() {}

  /** Up to eight candidates: each of the nearest with an even chance, and a few others. */
  static <T> List<T> some(Site site, Random random, List<T> candidates, ToIntFunction<T> position) {
    int place = site.landing().start();
    List<T> sorted = new ArrayList<>(candidates);
    sorted.sort(Comparator.comparingInt(some -> Math.abs(position.applyAsInt(some) - place)));
    List<T> chosen = new ArrayList<>();
    for (T candidate : sorted.subList(0, Math.min(NEAR, sorted.size()))) {
      if (random.nextBoolean()) {
        chosen.add(candidate);
      }
    }
    List<T> others = new ArrayList<>(sorted.subList(Math.min(NEAR, sorted.size()), sorted.size()));
    Collections.shuffle(others, random);
    chosen.addAll(others.subList(0, Math.min(1 + random.nextInt(FAR), others.size())));
    return chosen.isEmpty() && !sorted.isEmpty() ? List.of(sorted.get(0)) : chosen;
  }

  /** One candidate, as often near as far. */
  static <T> Optional<T> one(
      Site site, Random random, List<T> candidates, ToIntFunction<T> position) {
    List<T> some = some(site, random, candidates, position);
    return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
  }

  static <T> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** A name that stands in no file yet. */
  static String name(Random random) {
    return "mutant_" + Integer.toString(random.nextInt(36 * 36 * 36), 36);
  }
}
