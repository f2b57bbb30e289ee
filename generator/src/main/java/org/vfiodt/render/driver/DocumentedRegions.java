// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.plan.DriverPlan;
import org.vfiodt.plan.RegionCapabilities;
import org.vfiodt.render.View;
import org.vfiodt.spec.Feature;

/**
 * What the regions of a device are and what can be done with them.
 *
 * @param amba whether the driver serves AMBA devices too
 * @param nodes whether a device may have further nodes with regions
 * @param quirks whether some regions allow less than others
 * @param sparse whether some are mapped in parts, and say so
 */
public record DocumentedRegions(
    boolean amba,
    boolean read,
    boolean write,
    boolean map,
    boolean nodes,
    boolean quirks,
    boolean sparse)
    implements View {
  static DocumentedRegions of(DriverPlan plan, Offer offer) {
    boolean quirks = offer.has(Feature.QUIRKS);
    boolean trapped =
        plan.abilities().devices().stream()
            .flatMap(device -> device.regions().stream())
            .anyMatch(region -> !region.trapped().isEmpty());
    return new DocumentedRegions(
        offer.has(Feature.AMBA),
        offer.reads(),
        offer.writes(),
        offer.maps(),
        offer.has(Feature.NODES),
        quirks,
        quirks && trapped && offer.maps() && RegionCapabilities.in(plan.facts()));
  }
}
