// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Argument and parameter lists broken behind a comma, or behind the bracket. */
final class LineBreaks extends LineSplices {
  @Override
  boolean fits(Source source, int line) {
    return source.language() == Language.C && !breaks(source, line).isEmpty();
  }

  @Override
  List<Splice> change(Source source, int line, Random random) {
    Stretch at = Picks.any(random, breaks(source, line));
    return List.of(new Splice(at.start(), at.end(), "\n\t\t\t"));
  }

  /** The white space behind commas and brackets in parentheses, which may be none. */
  private static List<Stretch> breaks(Source source, int line) {
    List<Stretch> found = new ArrayList<>();
    String text = source.line(line);
    for (int i = 0; i + 1 < text.length(); i++) {
      int at = start(source, line) + i;
      boolean code = source.role(at) == Role.CODE && source.parentheses(at + 1) > 0;
      if (code && (text.charAt(i) == ',' || text.charAt(i) == '(')) {
        found.add(new Stretch(at + 1, text.charAt(i + 1) == ' ' ? at + 2 : at + 1));
      }
    }
    return found;
  }
}
