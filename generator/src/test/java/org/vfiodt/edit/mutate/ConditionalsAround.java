// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Functions, nodes, entries and assignments that are only there when something is configured. */
final class ConditionalsAround extends UnitMutation {
  @Override
  public Optional<Patchwork> mutate(Site site, Random random) {
    Source source = site.source();
    List<Splice> splices = new ArrayList<>();
    for (Unit unit : Picks.some(site, random, source.units(), unit -> unit.lines().start())) {
      splices.add(Splice.insert(unit.lines().start(), opening(source)));
      splices.add(Splice.insert(unit.lines().end(), closing(source, random)));
    }
    return Patchwork.ofSome(site, splices);
  }

  private static String opening(Source source) {
    return switch (source.language()) {
      case KCONFIG -> "if MUTANT\n\n";
      case MAKE -> "ifdef CONFIG_MUTANT\n";
      default -> "#ifdef CONFIG_MUTANT\n";
    };
  }

  private static String closing(Source source, Random random) {
    boolean other = source.language() == Language.C && random.nextBoolean();
    return switch (source.language()) {
      case KCONFIG -> "\nendif # MUTANT\n";
      case MAKE -> "endif\n";
      default ->
          (other ? "#else\nstatic inline void " + Picks.name(random) + "(void) { }\n" : "")
              + "#endif /* CONFIG_MUTANT */\n";
    };
  }
}
