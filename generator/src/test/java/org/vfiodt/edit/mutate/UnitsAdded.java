// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** New functions, nodes and entries, right before or behind others, that of the edit as well. */
final class UnitsAdded extends UnitMutation {
  @Override
  public Optional<Patchwork> mutate(Site site, Random random) {
    Source source = site.source();
    List<Splice> splices =
        Picks.some(site, random, source.units(), unit -> unit.lines().start()).stream()
            .map(unit -> beside(source, unit, random))
            .toList();
    return Patchwork.ofSome(site, splices);
  }

  private static Splice beside(Source source, Unit unit, Random random) {
    String indent = unit.head().of(source.text()).replaceAll("(?s)\\S.*", "");
    String fresh = Fresh.unit(source, indent, random);
    return random.nextBoolean()
        ? Splice.insert(unit.lines().start(), fresh + "\n")
        : Splice.insert(unit.lines().end(), "\n" + fresh);
  }
}
