// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Mutations that do one thing to each of some lines. */
abstract class LineSplices implements Mutation {
  @Override
  public Demand demand() {
    return Demand.EITHER_SIDE;
  }

  @Override
  public final Optional<Patchwork> mutate(Site site, Random random) {
    Source source = site.source();
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < source.lines().size(); i++) {
      if (fits(source, i)) {
        candidates.add(i);
      }
    }
    List<Splice> splices = new ArrayList<>();
    for (int line :
        Picks.some(site, random, candidates, line -> source.lines().get(line).start())) {
      splices.addAll(change(source, line, random));
    }
    return Patchwork.ofSome(site, splices);
  }

  abstract boolean fits(Source source, int line);

  abstract List<Splice> change(Source source, int line, Random random);

  static int start(Source source, int line) {
    return source.lines().get(line).start();
  }

  /** Behind the last character of a line that is no white space. */
  static int textEnd(Source source, int line) {
    return start(source, line) + source.line(line).length();
  }

  /** Whether the line above is the end of a comment, which would lose what it belongs to. */
  static boolean belowComment(Source source, int line) {
    int end = line == 0 ? 0 : start(source, line - 1) + source.line(line - 1).length();
    return end > 0 && source.role(end - 1) == Role.COMMENT;
  }
}
