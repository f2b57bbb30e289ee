// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Random;

/** The other way to begin a help text, and a comment behind it. */
final class HelpStyle extends LineSplices {
  @Override
  boolean fits(Source source, int line) {
    return source.language() == Language.KCONFIG
        && source.open(line)
        && source.line(line).strip().matches("help|---help---");
  }

  @Override
  List<Splice> change(Source source, int line, Random random) {
    String fresh = Picks.any(random, List.of("---help---", "help", "help # mutant"));
    return List.of(
        new Splice(
            start(source, line) + source.indent(line).length(), textEnd(source, line), fresh));
  }
}
