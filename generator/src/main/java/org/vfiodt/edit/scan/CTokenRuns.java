// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.ArrayList;
import java.util.List;

/** A run of C tokens; preprocessor lines count as tokens too. */
public final class CTokenRuns implements Finder {
  @Override
  public Search search(FileText file, String wanted) {
    List<Token> tokens = file.lexed().tokens();
    List<Token> run = CLexer.lex(wanted).tokens();
    List<Place> places = new ArrayList<>();
    for (int i : TokenRuns.find(tokens, run)) {
      int end = tokens.get(i + run.size() - 1).end();
      places.add(Place.around(file, List.of(wanted), tokens.get(i).start(), end));
    }
    return Search.matches(places);
  }
}
