// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Functions, macros, members, entries and variables with new names, wherever they stand. */
final class NeighboursRenamed implements Mutation {
  private static final Pattern WORD = Pattern.compile("\\b[A-Za-z_]\\w*");
  private static final int MOST = 40;

  @Override
  public Demand demand() {
    return Demand.BESIDE;
  }

  @Override
  public Optional<Patchwork> mutate(Site site, Random random) {
    List<String> names = new ArrayList<>(Names.of(site.source(), site.knownWords()));
    Collections.shuffle(names, random);
    Map<String, String> fresh = new HashMap<>();
    for (String name : names.subList(0, Math.min(MOST, names.size() / 2))) {
      fresh.put(name, random.nextBoolean() ? name + "_mutant" : "mutant_" + name);
    }
    List<Splice> splices = new ArrayList<>();
    Matcher uses = WORD.matcher(site.before());
    while (uses.find()) {
      Role role = site.source().role(uses.start());
      if (fresh.containsKey(uses.group()) && (role == Role.CODE || role == Role.DIRECTIVE)) {
        splices.add(new Splice(uses.start(), uses.end(), fresh.get(uses.group())));
      }
    }
    return Patchwork.ofSome(site, splices);
  }
}
