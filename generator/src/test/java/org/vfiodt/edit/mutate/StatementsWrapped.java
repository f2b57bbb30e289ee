// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Random;

/** Statements that are only reached under a condition, that of the edit as well. */
final class StatementsWrapped extends LineSplices {
  @Override
  public Demand demand() {
    return Demand.BESIDE;
  }

  @Override
  boolean fits(Source source, int line) {
    return source.language() == Language.C
        && source.complete(line)
        && source.line(line).matches("\\t+[^\\s#/].*;")
        && Bodies.inFunction(source, line);
  }

  @Override
  List<Splice> change(Source source, int line, Random random) {
    String indent = source.indent(line);
    String head =
        Picks.any(random, List.of("if (NAME) {", "do {", "for (NAME = 0; NAME; NAME--) {"));
    return List.of(
        Splice.insert(
            start(source, line), indent + head.replace("NAME", Picks.name(random)) + "\n"),
        Splice.insert(
            source.lines().get(line).end(),
            indent + (head.startsWith("do") ? "} while (0);" : "}") + "\n"));
  }
}
