// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was found in a kernel tree, each fact by the name of its data file.
 *
 * @param known every fact that was looked for
 * @param holding those that hold
 */
public record Facts(Set<String> known, Set<String> holding) {
  public Facts {
    known = Set.copyOf(known);
    holding = Set.copyOf(holding);
  }

  /** Whether a fact holds; {@code !name} asks for the opposite. Unknown names are a bug. */
  public boolean has(String fact) {
    boolean negated = fact.startsWith("!");
    String name = negated ? fact.substring(1) : fact;
    if (!known.contains(name)) {
      throw new IllegalArgumentException("unknown fact " + name);
    }
    return holding.contains(name) != negated;
  }

  /** Whether all facts of a {@code needs} list hold. */
  public boolean hasAll(Collection<String> needs) {
    return needs.stream().allMatch(this::has);
  }

  /** The names of a {@code needs} list that no data file describes, sorted. */
  public Set<String> unknown(Collection<String> needs) {
    Set<String> unknown = new TreeSet<>();
    for (String need : needs) {
      String name = need.startsWith("!") ? need.substring(1) : need;
      if (!known.contains(name)) {
        unknown.add(name);
      }
    }
    return unknown;
  }
}
