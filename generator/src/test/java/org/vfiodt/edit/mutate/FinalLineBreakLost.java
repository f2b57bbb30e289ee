// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A file whose last line does not end. */
final class FinalLineBreakLost implements Mutation {
  @Override
  public Demand demand() {
    return Demand.BESIDE;
  }

  @Override
  public Optional<Patchwork> mutate(Site site, Random random) {
    int length = site.before().length();
    return site.before().endsWith("\n")
        ? Optional.of(Patchwork.spliced(site, List.of(new Splice(length - 1, length, ""))))
        : Optional.empty();
  }
}
