// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

import java.util.List;
import java.util.Objects;
import org.vfiodt.source.Span;

/**
 * One region of a node: its name in the rest of the spec, and its quirks.
 *
 * @param index entry of {@code reg}, from 0
 * @param label C identifier, unique in the device
 * @param trapped registers whose accesses always go through the driver; empty when none or when the
 *     whole region is {@link RegionQuirk#TRAPPED}
 */
public record RegionRule(
    Span at,
    Located<Integer> index,
    Located<String> label,
    List<Located<RegionQuirk>> quirks,
    List<RegisterRange> trapped) {
  public RegionRule {
    Objects.requireNonNull(at);
    Objects.requireNonNull(index);
    Objects.requireNonNull(label);
    quirks = List.copyOf(quirks);
    trapped = List.copyOf(trapped);
  }

  public boolean has(RegionQuirk quirk) {
    return quirks.stream().anyMatch(one -> one.is(quirk));
  }
}
