// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

import java.util.List;
import java.util.Objects;
import org.vfiodt.source.Span;

/**
 * A kernel that the series is for.
 *
 * @param name a release such as {@code 3.10.1}, or {@code debian:6.1}
 * @param without features that are left out on this kernel
 * @param requires series that come first on this kernel, behind those of the series itself
 */
public record KernelTarget(
    Span at, Located<String> name, List<Located<Feature>> without, List<Located<String>> requires) {
  public KernelTarget {
    Objects.requireNonNull(at);
    Objects.requireNonNull(name);
    without = List.copyOf(without);
    requires = List.copyOf(requires);
  }

  public boolean leavesOut(Feature feature) {
    return without.stream().anyMatch(one -> one.is(feature));
  }
}
