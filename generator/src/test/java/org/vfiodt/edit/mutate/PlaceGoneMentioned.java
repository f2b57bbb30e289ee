// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The place of an edit is gone, but comments, strings and other code still speak of it. */
final class PlaceGoneMentioned implements Mutation {
  private static final List<Mutation> GONE =
      List.of(new PlaceRenamed(), new PlaceCommentedOut(), new FunctionSplit());
  private static final List<Mutation> MENTIONS =
      List.of(
          new MentionsInComments(),
          new MentionsInStrings(),
          new MentionsInCode(),
          new MentionsInHelp());

  @Override
  public Demand demand() {
    return Demand.REFUSAL;
  }

  @Override
  public Optional<Patchwork> mutate(Site site, Random random) {
    Site gone = Several.after(site, List.of(Picks.any(random, GONE)), random);
    return gone == site ? Optional.empty() : Picks.any(random, MENTIONS).mutate(gone, random);
  }
}
