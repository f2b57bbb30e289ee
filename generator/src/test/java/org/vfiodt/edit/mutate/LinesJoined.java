// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Random;

/** Argument and parameter lists put back on one line. */
final class LinesJoined extends LineSplices {
  @Override
  boolean fits(Source source, int line) {
    int start = start(source, line);
    return source.language() == Language.C
        && line > 0
        && source.open(line)
        && source.parentheses(start) > 0
        && source.line(line - 1).matches(".*[,(&|]")
        && source.role(start - 2) == Role.CODE
        && source.line(line).matches("\\s+[^#\\s/].*");
  }

  @Override
  List<Splice> change(Source source, int line, Random random) {
    int end = start(source, line) + source.indent(line).length();
    return List.of(new Splice(textEnd(source, line - 1), end, " "));
  }
}
