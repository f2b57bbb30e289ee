// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Includes that stand together in another order. */
final class IncludesReordered implements Mutation {
  @Override
  public Demand demand() {
    return Demand.BESIDE;
  }

  @Override
  public Optional<Patchwork> mutate(Site site, Random random) {
    Source source = site.source();
    List<Stretch> includes = new ArrayList<>();
    for (int i = 0; i < source.lines().size(); i++) {
      boolean include = source.line(i).matches("#\\s*include\\b.*|source\\b.*") && source.open(i);
      boolean whole = include && source.text().charAt(source.lines().get(i).end() - 1) == '\n';
      if (whole && !site.landing().stretch().holds(source.lines().get(i).start())) {
        includes.add(source.lines().get(i));
      }
    }
    List<Stretch> order = new ArrayList<>(includes);
    for (int first = 0; first < order.size(); ) {
      int behind = first + 1;
      while (behind < order.size()
          && includes.get(behind).start() == includes.get(behind - 1).end()) {
        behind++;
      }
      Collections.shuffle(order.subList(first, behind), random);
      first = behind;
    }
    return order.equals(includes)
        ? Optional.empty()
        : Optional.of(Patchwork.permuted(source.text(), includes, order));
  }
}
