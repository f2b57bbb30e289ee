// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** One way in which a file changes between kernel versions. */
interface Mutation {
  /** What has to become of an edit. */
  enum Demand {
    /** It lands beside its place, whatever came to stand there. */
    BESIDE,
    /** It lands at its place; what is new between the two may stand on either side. */
    EITHER_SIDE,
    /** The place is gone or there are two of it: the edit must fail. */
    REFUSAL
  }

  Demand demand();

  /** The file in other pieces; empty when it has nothing to change in this way. */
  Optional<Patchwork> mutate(Site site, Random random);

  /** The changed file and what is to come of it. */
  default Optional<Change> change(Site site, Random random) {
    return mutate(site, random)
        .filter(patchwork -> !patchwork.tears(site.landing()))
        .map(patchwork -> Change.of(patchwork, site, demand()))
        .filter(change -> !change.changed().equals(site.before()));
  }

  /** For tables: {@code BlankLinesAdded} is {@code blank lines added}. */
  default String title() {
    return getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
