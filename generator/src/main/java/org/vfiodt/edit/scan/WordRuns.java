// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.ArrayList;
import java.util.List;

/** A run of words in a file that is not C, such as Kconfig, where a quote may stand alone. */
public final class WordRuns implements Finder {
  @Override
  public Search search(FileText file, String wanted) {
    List<Token> tokens = RawTokens.of(file.text(), 0, file.text().length());
    List<Token> run = RawTokens.of(wanted, 0, wanted.length());
    List<Place> places = new ArrayList<>();
    for (int i : TokenRuns.find(tokens, run)) {
      int start = tokens.get(i).start();
      int end = tokens.get(i + run.size() - 1).end();
      places.add(
          new Place(List.of(wanted), file.lineStart(start), file.lineEnd(end), start, end, -1, -1));
    }
    return Search.matches(places);
  }
}
