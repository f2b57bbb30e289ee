// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Two members, properties or options in the other order. */
final class MembersSwapped implements Mutation {
  @Override
  public Demand demand() {
    return Demand.BESIDE;
  }

  @Override
  public Optional<Patchwork> mutate(Site site, Random random) {
    Source source = site.source();
    List<Integer> members = Members.of(source);
    List<Integer> pairs = members.stream().filter(line -> members.contains(line - 1)).toList();
    return Picks.one(site, random, pairs, line -> source.lines().get(line).start())
        .map(line -> List.of(source.lines().get(line - 1), source.lines().get(line)))
        .map(two -> Patchwork.permuted(source.text(), two, List.of(two.get(1), two.get(0))));
  }
}
