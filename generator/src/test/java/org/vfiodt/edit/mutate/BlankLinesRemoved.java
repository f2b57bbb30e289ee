// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Random;

/** Blank lines taken out, but not the one behind a comment that stands alone. */
final class BlankLinesRemoved extends LineSplices {
  @Override
  boolean fits(Source source, int line) {
    return source.blank(line) && source.open(line) && !belowComment(source, line);
  }

  @Override
  List<Splice> change(Source source, int line, Random random) {
    return List.of(Splice.remove(source.lines().get(line)));
  }
}
