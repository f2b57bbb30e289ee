// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * Whole lines made of exactly the wanted C tokens, also when they are broken otherwise. Comments do
 * not count, unless nothing else is asked for.
 */
public final class CLines implements Finder {
  @Override
  public Search search(FileText file, String wanted) {
    List<Token> run = CLexer.lex(wanted + "\n").tokens();
    if (run.isEmpty()) {
      return new Lines().search(file, wanted);
    }
    List<Token> tokens = file.lexed().tokens();
    List<Place> places = new ArrayList<>();
    for (int i : TokenRuns.find(tokens, run)) {
      int last = i + run.size() - 1;
      if (isWholeLines(file, i, last) && isOneText(tokens.subList(i, last + 1), run)) {
        places.add(
            Place.around(file, List.of(wanted), tokens.get(i).start(), tokens.get(last).end()));
      }
    }
    return Search.matches(places);
  }

  private static boolean isWholeLines(FileText file, int first, int last) {
    List<Token> tokens = file.lexed().tokens();
    int start = file.lineStart(tokens.get(first).start());
    int end = file.lineEnd(tokens.get(last).end());
    return (first == 0 || tokens.get(first - 1).end() <= start)
        && (last + 1 == tokens.size() || tokens.get(last + 1).start() >= end);
  }

  /** A preprocessor line does not go on in the code below it. */
  private static boolean isOneText(List<Token> found, List<Token> run) {
    boolean directive = found.get(0).directive();
    return (directive || !run.get(0).directive())
        && found.stream().allMatch(token -> token.directive() == directive);
  }
}
