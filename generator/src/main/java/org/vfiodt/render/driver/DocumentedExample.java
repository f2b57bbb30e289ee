// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.plan.DriverPlan;
import org.vfiodt.render.View;
import org.vfiodt.spec.Feature;

/**
 * A program that takes a device, as far as the driver lets it.
 *
 * @param cdev whether a device may have a file of its own beside that of its group
 */
public record DocumentedExample(
    boolean info, boolean read, boolean map, boolean signal, boolean unmask, boolean cdev)
    implements View {
  static DocumentedExample of(DriverPlan plan, Offer offer) {
    return new DocumentedExample(
        offer.has(Feature.INFO),
        offer.reads(),
        offer.maps(),
        offer.has(Feature.IRQS),
        offer.has(Feature.MASK),
        VfioApi.of(plan.facts()).iommufd());
  }
}
