// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A file whose every line ends in the manner of other systems. */
final class CarriageReturns implements Mutation {
  @Override
  public Demand demand() {
    return Demand.BESIDE;
  }

  @Override
  public Optional<Patchwork> mutate(Site site, Random random) {
    List<Splice> splices =
        site.source().lines().stream()
            .filter(line -> line.of(site.before()).endsWith("\n"))
            .map(line -> Splice.insert(line.end() - 1, "\r"))
            .toList();
    return Optional.of(Patchwork.spliced(site, splices).withCarriageReturns());
  }
}
