// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Comments within statements and lists: behind a comma or bracket, or before a semicolon. */
final class CommentsInside extends LineSplices {
  @Override
  boolean fits(Source source, int line) {
    return source.language().hasBraces() && !points(source, line).isEmpty();
  }

  @Override
  List<Splice> change(Source source, int line, Random random) {
    return List.of(Splice.insert(Picks.any(random, points(source, line)), "/* mutant, */ "));
  }

  private static List<Integer> points(Source source, int line) {
    List<Integer> found = new ArrayList<>();
    String text = source.line(line);
    for (int i = 0; i < text.length(); i++) {
      int at = start(source, line) + i;
      boolean code = source.role(at) == Role.CODE && source.role(Math.max(0, at - 1)) == Role.CODE;
      if (code && ",(".indexOf(text.charAt(i)) >= 0 && source.role(at + 1) == Role.CODE) {
        found.add(at + 1);
      } else if (code && text.charAt(i) == ';') {
        found.add(at);
      }
    }
    return found;
  }
}
