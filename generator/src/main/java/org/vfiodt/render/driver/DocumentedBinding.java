// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.plan.DriverPlan;
import org.vfiodt.render.CText;
import org.vfiodt.render.View;
import org.vfiodt.spec.Feature;

/**
 * How a device comes to the driver.
 *
 * @param name of the platform driver
 * @param compatibles that it matches by itself
 * @param override whether a device can be told at run time which driver it gets
 * @param amba whether it serves AMBA devices too
 */
public record DocumentedBinding(
    String name, List<String> compatibles, boolean override, boolean amba) implements View {
  public DocumentedBinding {
    compatibles = List.copyOf(compatibles);
  }

  static DocumentedBinding of(DriverPlan plan, Offer offer) {
    return new DocumentedBinding(
        plan.platformName(),
        plan.compatibles().stream().map(CText::oneLine).toList(),
        plan.facts().has(VfioApi.OVERRIDE) || offer.has(Feature.DRIVER_OVERRIDE),
        offer.has(Feature.AMBA));
  }
}
