// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Random;

/** Comments at the end of lines of code. */
final class TrailingComments extends LineSplices {
  @Override
  boolean fits(Source source, int line) {
    int last = textEnd(source, line) - 1;
    return source.language() != Language.PLAIN
        && !source.blank(line)
        && source.role(last) != Role.COMMENT
        && source.role(last) != Role.HELP
        && source.role(last + 1) == Role.CODE
        && !source.line(line).endsWith("\\")
        && !source.line(line).matches("\\s*(help|---help---)");
  }

  @Override
  List<Splice> change(Source source, int line, Random random) {
    boolean lineComment = source.language().hasBraces() && random.nextInt(4) == 0;
    String comment = source.language().comment("mutant's (why");
    return List.of(
        Splice.insert(textEnd(source, line), "\t" + (lineComment ? "// mutant's (why" : comment)));
  }
}
