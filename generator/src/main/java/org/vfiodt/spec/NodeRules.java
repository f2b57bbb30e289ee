// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

import java.util.List;

/**
 * What a spec says about one node of a device.
 *
 * @param clocks held while the device is open
 * @param powerDomains held while the device is open
 */
public record NodeRules(
    List<Located<Selector>> clocks,
    List<Located<Selector>> powerDomains,
    List<RegionRule> regions,
    List<IrqRule> irqs) {
  public NodeRules {
    clocks = List.copyOf(clocks);
    powerDomains = List.copyOf(powerDomains);
    regions = List.copyOf(regions);
    irqs = List.copyOf(irqs);
  }
}
