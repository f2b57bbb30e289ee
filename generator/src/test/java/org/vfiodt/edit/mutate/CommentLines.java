// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Random;

/** Comments on lines of their own. */
final class CommentLines extends LineSplices {
  @Override
  boolean fits(Source source, int line) {
    return source.language() != Language.PLAIN && source.open(line);
  }

  @Override
  List<Splice> change(Source source, int line, Random random) {
    String comment =
        source
            .language()
            .comment("mutant: don't mind the step\u00c3\u00bc (see struct mutant_step)");
    if (source.language().hasBraces() && random.nextBoolean()) {
      comment =
          "/*\n"
              + source.indent(line)
              + " * mutant: mind the step;\n"
              + source.indent(line)
              + " */";
    }
    return List.of(Splice.insert(start(source, line), source.indent(line) + comment + "\n"));
  }
}
