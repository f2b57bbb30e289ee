// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vfiodt.diag.Suggestion;

/** Finds the node that a misspelt path was meant to name, one step after the other. */
public final class NearPath {
  private NearPath() {}

  /**
   * The path of a node that differs from a path in single steps that are near; empty when there is
   * none. A step may also lack its unit address, or have another one than the only node of its
   * name.
   */
  public static <N> Optional<String> of(
      N start, Function<N, List<N>> children, Function<N, String> name, String path) {
    StringBuilder found = new StringBuilder();
    N node = start;
    for (String step : path.split("/")) {
      if (!step.isEmpty()) {
        Optional<N> next = child(children.apply(node), name, step);
        if (next.isEmpty()) {
          return Optional.empty();
        }
        node = next.get();
        found.append('/').append(name.apply(node));
      }
    }
    return Optional.of(found.toString()).filter(near -> !near.equals(path));
  }

  private static <N> Optional<N> child(List<N> children, Function<N, String> name, String step) {
    Optional<N> exact = children.stream().filter(c -> name.apply(c).equals(step)).findFirst();
    if (exact.isPresent()) {
      return exact;
    }
    Optional<String> near = Suggestion.nearest(step, children.stream().map(name).toList());
    List<N> meant = new ArrayList<>();
    for (N child : children) {
      boolean same = near.map(found -> name.apply(child).equals(found)).orElse(false);
      if (same || near.isEmpty() && base(name.apply(child)).equals(base(step))) {
        meant.add(child);
      }
    }
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  private static String base(String name) {
    int at = name.indexOf('@');
    return at < 0 ? name : name.substring(0, at);
  }
}
