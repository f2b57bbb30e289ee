// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.ArrayList;
import java.util.List;

/** C statements or declarations made of exactly the wanted tokens. */
public final class CStatements implements Finder {
  private static final List<String> BOUNDARIES = List.of(";", "{", "}", ")", ":", "else", "do");
  private static final List<String> ENDS = List.of(";", "}", ":");

  @Override
  public Search search(FileText file, String wanted) {
    List<Token> tokens = file.lexed().tokens();
    List<Token> run = CLexer.lex(wanted).tokens();
    List<Place> places = new ArrayList<>();
    for (int i : TokenRuns.find(tokens, run)) {
      Token last = tokens.get(i + run.size() - 1);
      boolean starts =
          i == 0
              || BOUNDARIES.contains(tokens.get(i - 1).text())
              || tokens.get(i - 1).directive() != tokens.get(i).directive();
      if (starts && ENDS.contains(last.text())) {
        places.add(Place.around(file, List.of(wanted), tokens.get(i).start(), last.end()));
      }
    }
    return Search.matches(places);
  }
}
