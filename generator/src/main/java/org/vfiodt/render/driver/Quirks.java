// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import static org.vfiodt.spec.Feature.MMAP;
import static org.vfiodt.spec.Feature.QUIRKS;

import java.util.List;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.NodeRules;
import org.vfiodt.spec.RegionAccess;
import org.vfiodt.spec.RegionQuirk;
import org.vfiodt.spec.RegionRule;

/**
 * Which quirks of regions the driver has to know, as far as the series has come.
 *
 * @param any whether there is one
 * @param limits whether some keep parts of regions from being mapped
 * @param readOnly regions that are never written
 * @param unmapped regions that are never mapped
 * @param trapped registers whose pages are never mapped, in regions that are mapped else
 */
public record Quirks(
    boolean any, boolean limits, boolean readOnly, boolean unmapped, boolean trapped) {
  private Quirks(boolean readOnly, boolean unmapped, boolean trapped) {
    this(readOnly || unmapped || trapped, unmapped || trapped, readOnly, unmapped, trapped);
  }

  static Quirks of(DriverParts parts) {
    List<RegionRule> regions =
        parts.has(QUIRKS)
            ? parts.plan.abilities().devices().stream()
                .flatMap(device -> nodes(device, parts).stream())
                .flatMap(node -> node.regions().stream())
                .toList()
            : List.of();
    boolean written = parts.plan.abilities().access().contains(RegionAccess.WRITE);
    boolean mapped = parts.has(MMAP);
    boolean sparse = parts.api.sparseMmap();
    return new Quirks(
        written && regions.stream().anyMatch(rule -> rule.has(RegionQuirk.READ_ONLY)),
        mapped && regions.stream().anyMatch(rule -> unmapped(rule, sparse)),
        mapped && sparse && regions.stream().anyMatch(rule -> !rule.trapped().isEmpty()));
  }

  /** Rules of the nodes that the driver knows of. */
  static List<NodeRules> nodes(DeviceSpec device, DriverParts parts) {
    return Nodes.in(parts) ? device.allRules() : List.of(device.rules());
  }

  /**
   * Whether nothing of a region is mapped.
   *
   * @param sparse whether user space can be told which parts are
   */
  static boolean unmapped(RegionRule rule, boolean sparse) {
    return rule.has(RegionQuirk.NO_MMAP)
        || rule.has(RegionQuirk.TRAPPED)
        || !sparse && !rule.trapped().isEmpty();
  }
}
