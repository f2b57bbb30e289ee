// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Random;

/** White space at the end of lines. */
final class TrailingBlanks extends LineSplices {
  @Override
  boolean fits(Source source, int line) {
    return !source.blank(line) && !source.line(line).endsWith("\\");
  }

  @Override
  List<Splice> change(Source source, int line, Random random) {
    String blanks = Picks.any(random, List.of(" ", "  ", "\t", " \t"));
    return List.of(Splice.insert(textEnd(source, line), blanks));
  }
}
