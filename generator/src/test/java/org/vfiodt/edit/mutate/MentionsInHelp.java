// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Help texts with lines that look like what an edit looks for. */
final class MentionsInHelp implements Mutation {
  @Override
  public Demand demand() {
    return Demand.EITHER_SIDE;
  }

  @Override
  public Optional<Patchwork> mutate(Site site, Random random) {
    Source source = site.source();
    List<String> texts = Mentions.of(site);
    List<Stretch> help =
        source.lines().stream()
            .filter(
                line ->
                    source.role(line.start()) == Role.HELP && line.of(source.text()).length() > 1)
            .toList();
    List<Splice> splices =
        texts.isEmpty()
            ? List.of()
            : Picks.some(site, random, help, Stretch::start).stream()
                .map(line -> Splice.insert(line.start(), "\t  " + Picks.any(random, texts) + "\n"))
                .toList();
    return Patchwork.ofSome(site, splices);
  }
}
