// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Statements by the function that is called in them. */
public final class CCalls implements Finder {
  private static final Set<String> NO_CALLS =
      Set.of("if", "for", "while", "switch", "return", "sizeof", "typeof", "do", "else", "case");

  @Override
  public Search search(FileText file, String wanted) {
    CCode code = file.code();
    List<Place> matches = new ArrayList<>();
    List<Place> others = new ArrayList<>();
    for (int i = 0; i + 1 < code.size(); i++) {
      boolean call = code.isWord(i) && code.is(i + 1, "(") && code.parent(i) >= 0;
      if (!call || NO_CALLS.contains(code.token(i).text())) {
        continue;
      }
      if (code.token(i).is(wanted)) {
        statement(file, i, matches);
      } else {
        Token token = code.token(i);
        others.add(Place.around(file, List.of(token.text()), token.start(), token.end()));
      }
    }
    return new Search(matches, others, code.flaw());
  }

  private static void statement(FileText file, int call, List<Place> matches) {
    CCode code = file.code();
    CStatement.around(code, call)
        .map(
            range ->
                Place.around(
                    file,
                    List.of(code.token(call).text()),
                    code.token(range.start()).start(),
                    code.token(range.end()).end()))
        .filter(place -> !matches.contains(place))
        .ifPresent(matches::add);
  }
}
