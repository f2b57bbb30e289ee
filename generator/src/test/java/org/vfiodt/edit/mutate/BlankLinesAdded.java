// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Random;

/** One or two blank lines more, but not between a comment and what it is about. */
final class BlankLinesAdded extends LineSplices {
  @Override
  boolean fits(Source source, int line) {
    return source.open(line) && !belowComment(source, line);
  }

  @Override
  List<Splice> change(Source source, int line, Random random) {
    return List.of(
        Splice.insert(start(source, line), Picks.any(random, List.of("\n", "\n\n", " \t\n"))));
  }
}
