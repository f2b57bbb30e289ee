// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.Optional;
import org.vfiodt.plan.DriverPlan;
import org.vfiodt.render.CText;
import org.vfiodt.render.View;

/** What {@code modinfo} shows; every value is a C literal. */
public record ModuleInfo(String version, Optional<String> author, String description)
    implements View {
  static ModuleInfo of(DriverPlan plan) {
    return new ModuleInfo(
        CText.literal(plan.version()),
        Optional.of(plan.author()).filter(author -> !author.isBlank()).map(CText::literal),
        CText.literal(plan.title()));
  }
}
