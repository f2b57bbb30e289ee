// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Comments and help texts that say it in other words. */
final class CommentsReworded extends LineSplices {
  @Override
  boolean fits(Source source, int line) {
    return !words(source, line).isEmpty() && !source.line(line).contains("SPDX");
  }

  @Override
  List<Splice> change(Source source, int line, Random random) {
    Stretch word = Picks.any(random, words(source, line));
    return List.of(new Splice(word.start(), word.end(), "mutated"));
  }

  private static List<Stretch> words(Source source, int line) {
    Stretch stretch = source.lines().get(line);
    return Pattern.compile("[a-z]{4,}")
        .matcher(source.line(line))
        .results()
        .map(word -> new Stretch(stretch.start() + word.start(), stretch.start() + word.end()))
        .filter(
            word ->
                source.role(word.start()) == Role.COMMENT || source.role(word.start()) == Role.HELP)
        .toList();
  }
}
