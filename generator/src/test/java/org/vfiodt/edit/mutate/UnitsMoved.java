// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A function, node or entry that changes its place among the others, that of the edit as well. */
final class UnitsMoved extends UnitMutation {
  @Override
  public Optional<Patchwork> mutate(Site site, Random random) {
    Source source = site.source();
    Optional<Unit> chosen = Picks.one(site, random, source.units(), unit -> unit.lines().start());
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    Stretch moved = withBlankLine(source, chosen.get().lines());
    List<Unit> others =
        siblings(source, chosen.get()).stream()
            .filter(unit -> unit != chosen.get() && unit.lines().start() != moved.end())
            .toList();
    boolean whole = source.text().charAt(moved.end() - 1) == '\n';
    return whole
        ? Picks.one(site, random, others, unit -> unit.lines().start())
            .map(to -> Patchwork.moved(source.text(), moved, to.lines().start()))
        : Optional.empty();
  }
}
