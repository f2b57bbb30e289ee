// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Strings that hold what an edit looks for. */
final class MentionsInStrings implements Mutation {
  @Override
  public Demand demand() {
    return Demand.BESIDE;
  }

  @Override
  public Optional<Patchwork> mutate(Site site, Random random) {
    Source source = site.source();
    List<String> texts = Mentions.of(site);
    if (texts.isEmpty() || !source.language().hasBraces()) {
      return Optional.empty();
    }
    List<Splice> splices =
        Picks.some(site, random, source.units(), unit -> unit.lines().start()).stream()
            .map(unit -> string(source, unit, Picks.any(random, texts), random))
            .toList();
    return Patchwork.ofSome(site, splices);
  }

  private static Splice string(Source source, Unit unit, String text, Random random) {
    String quoted = '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", " ") + '"';
    if (source.language() == Language.DTS) {
      return Splice.insert(unit.head().end(), "\tmutant,note = " + quoted + ";\n");
    }
    String name = Picks.name(random);
    return unit.isFunction(source.text()) && random.nextBoolean()
        ? Splice.insert(
            source.text().indexOf("\n{\n", unit.head().start()) + 3,
            "\tpr_debug(" + quoted + ");\n")
        : Splice.insert(
            unit.lines().start(), "static const char " + name + "[] = " + quoted + ";\n\n");
  }
}
