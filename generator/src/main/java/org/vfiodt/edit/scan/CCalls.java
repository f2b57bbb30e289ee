// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Statements by the function that is called in them. */
public final class CCalls implements Finder {
  private static final Set<String> NO_CALLS =
      Set.of("if", "for", "while", "switch", "return", "sizeof", "typeof", "do", "else", "case");

  @Override
  public Search search(FileText file, String wanted) {
    CCode code = file.code();
    Map<Integer, Range> statements = new HashMap<>();
    List<Place> matches = new ArrayList<>();
    List<Place> others = new ArrayList<>();
    for (int i = 0; i + 1 < code.size(); i++) {
      boolean call = code.isWord(i) && code.is(i + 1, "(") && code.parent(i) >= 0;
      if (!call || NO_CALLS.contains(code.token(i).text())) {
        continue;
      }
      if (!code.token(i).is(wanted)) {
        Token token = code.token(i);
        others.add(Place.lines(token.text(), token.start(), token.end()));
      } else if (isAnotherStatement(code, i, statements)) {
        Range range = statements.get(CStatement.brace(code, i));
        int start = code.token(range.start()).start();
        matches.add(Place.around(file, List.of(wanted), start, code.token(range.end()).end()));
      }
    }
    return new Search(matches, others, code.flaw());
  }

  /**
   * Two calls in one statement are one place.
   *
   * @param statements the last one found in each pair of braces
   */
  private static boolean isAnotherStatement(CCode code, int call, Map<Integer, Range> statements) {
    int brace = CStatement.brace(code, call);
    Range known = statements.get(brace);
    if (known != null && known.covers(call, call)) {
      return false;
    }
    Optional<Range> found = CStatement.around(code, call);
    found.ifPresent(range -> statements.put(brace, range));
    return found.isPresent();
  }
}
