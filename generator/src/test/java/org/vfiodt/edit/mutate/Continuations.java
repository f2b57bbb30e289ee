// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Lines of a Makefile or Kconfig file, and macros, continued on the next line. */
final class Continuations extends LineSplices {
  @Override
  boolean fits(Source source, int line) {
    boolean language =
        switch (source.language()) {
          case MAKE -> source.line(line).matches("[^\\t#]\\S* *[:+?]?= *\\S.*");
          case KCONFIG -> source.line(line).matches("\\t(depends on|select|default) .* .*|if .*");
          case C -> source.line(line).matches("#define \\w+\\s.*");
          default -> false;
        };
    return language
        && source.open(line)
        && !points(source, line).isEmpty()
        && source.role(textEnd(source, line) - 1) != Role.COMMENT;
  }

  @Override
  List<Splice> change(Source source, int line, Random random) {
    int at = Picks.any(random, points(source, line));
    return List.of(new Splice(at, at + 1, " \\\n\t\t"));
  }

  private static List<Integer> points(Source source, int line) {
    List<Integer> found = new ArrayList<>();
    String text = source.line(line);
    for (int i = text.indexOf(' ') + 1; i < text.length() && i > 0; i++) {
      boolean blank = text.charAt(i) == ' ' || text.charAt(i) == '\t';
      boolean alone = blank && text.substring(0, i).matches("(?s).*\\w{3,}.*\\S");
      if (alone && source.role(start(source, line) + i) != Role.STRING) {
        found.add(start(source, line) + i);
      }
    }
    return found;
  }
}
