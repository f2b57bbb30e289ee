// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** The part of a function with the place in it became a function of its own. */
final class FunctionSplit implements Mutation {
  @Override
  public Demand demand() {
    return Demand.REFUSAL;
  }

  @Override
  public Optional<Patchwork> mutate(Site site, Random random) {
    Source source = site.source();
    boolean code = Mentions.isCode(site.edit().at()) && source.language() == Language.C;
    Optional<Unit> function = Place.block(site).filter(unit -> unit.isFunction(site.before()));
    if (!code || function.isEmpty()) {
      return Optional.empty();
    }
    int last = site.landing().start() - (site.landing().placeBefore() ? 1 : 0);
    List<Integer> cuts =
        IntStream.range(0, source.lines().size())
            .filter(line -> source.lines().get(line).start() <= last)
            .filter(line -> source.lines().get(line).start() > function.get().head().end())
            .filter(line -> source.complete(line))
            .map(line -> source.lines().get(line).start())
            .filter(cut -> source.braces(cut) == 1)
            .boxed()
            .toList();
    String between = "}\n\nstatic void " + Picks.name(random) + "(void)\n{\n";
    return Picks.one(site, random, cuts, cut -> cut)
        .map(cut -> Patchwork.spliced(site, List.of(Splice.insert(cut, between))));
  }
}
