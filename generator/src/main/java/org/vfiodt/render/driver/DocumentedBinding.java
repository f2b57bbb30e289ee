// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.plan.DriverPlan;
import org.vfiodt.render.CText;
import org.vfiodt.render.View;

/**
 * How a device comes to the driver.
 *
 * @param name of the platform driver
 * @param compatibles that it matches by itself
 * @param override whether a device can be told at run time which driver it gets
 */
public record DocumentedBinding(String name, List<String> compatibles, boolean override)
    implements View {
  public DocumentedBinding {
    compatibles = List.copyOf(compatibles);
  }

  static DocumentedBinding of(DriverPlan plan) {
    return new DocumentedBinding(
        plan.platformName(),
        plan.compatibles().stream().map(CText::oneLine).toList(),
        plan.facts().has(VfioApi.OVERRIDE));
  }
}
