// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.stream.Stream;

/** Every way in which the corpus changes files. */
final class Mutations {
  /** Those that can follow one another: it stays plain where an edit has to land. */
  static final List<Mutation> STEPS =
      List.of(
          new BlankLinesAdded(),
          new BlankLinesRemoved(),
          new TrailingBlanks(),
          new Alignment(),
          new LineBreaks(),
          new LinesJoined(),
          new TrailingComments(),
          new CommentsInside(),
          new IncludesReordered(),
          new IncludesAdded(),
          new NeighboursRenamed(),
          new UnitsMoved(),
          new UnitsAdded(),
          new UnitsRemoved(),
          new ConditionalsAround(),
          new StatementsAdded(),
          new StatementsWrapped(),
          new MembersAdded(),
          new MembersSwapped(),
          new MentionsInStrings(),
          new MentionsInCode(),
          new BraceStyle(),
          new HeadsChanged());

  private static final List<Mutation> OTHERS =
      List.of(
          new CommentLines(),
          new CommentsReworded(),
          new IncludesRemoved(),
          new MembersRemoved(),
          new MentionsInComments(),
          new MentionsInHelp(),
          new DisabledCopies(),
          new Continuations(),
          new HelpStyle(),
          new CarriageReturns(),
          new FinalLineBreakLost(),
          new Several(),
          new PlaceRenamed(),
          new PlaceDoubled(),
          new BlockDoubled(),
          new PlaceCommentedOut(),
          new PlaceDisabled(),
          new FunctionSplit(),
          new PlaceGoneMentioned());

  static final List<Mutation> ALL = Stream.concat(STEPS.stream(), OTHERS.stream()).toList();

  private Mutations() {}
}
