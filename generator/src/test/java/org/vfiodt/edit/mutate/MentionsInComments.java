// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Comments that speak of what an edit looks for, or hold it as code that was put out of use. */
final class MentionsInComments implements Mutation {
  @Override
  public Demand demand() {
    return Demand.EITHER_SIDE;
  }

  @Override
  public Optional<Patchwork> mutate(Site site, Random random) {
    Source source = site.source();
    List<String> texts = Mentions.of(site);
    if (texts.isEmpty() || source.language() == Language.PLAIN) {
      return Optional.empty();
    }
    List<Integer> lines =
        IntStream.range(0, source.lines().size()).filter(source::open).boxed().toList();
    List<Splice> splices =
        Picks.some(site, random, lines, line -> source.lines().get(line).start()).stream()
            .map(line -> comment(source, line, Picks.any(random, texts), random))
            .toList();
    return Optional.of(Patchwork.spliced(site, splices));
  }

  private static Splice comment(Source source, int line, String text, Random random) {
    String indent = source.indent(line);
    String comment = indent + source.language().comment(text) + "\n";
    if (source.language().hasBraces() && random.nextInt(3) > 0) {
      String star = random.nextBoolean() ? " * " : "\t";
      comment = indent + "/*\n" + indent + star + text + "\n" + indent + " */\n";
    }
    return Splice.insert(source.lines().get(line).start(), comment);
  }
}
