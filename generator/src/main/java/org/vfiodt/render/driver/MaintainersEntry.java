// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.Optional;
import org.vfiodt.plan.DriverPlan;
import org.vfiodt.render.CText;
import org.vfiodt.render.View;

/**
 * A section of the kernel's list of maintainers.
 *
 * @param what in capitals, as the list has it
 * @param file that the section is about
 */
public record MaintainersEntry(String what, Optional<String> author, String file) implements View {
  static MaintainersEntry driver(DriverPlan plan) {
    return new MaintainersEntry("DRIVER", author(plan), "drivers/vfio/" + plan.module() + ".c");
  }

  static MaintainersEntry binding(DriverPlan plan) {
    return new MaintainersEntry(
        "BINDING",
        author(plan),
        "Documentation/devicetree/bindings/vfio/" + plan.platformName() + ".yaml");
  }

  private static Optional<String> author(DriverPlan plan) {
    return Optional.of(CText.oneLine(plan.author())).filter(author -> !author.isEmpty());
  }
}
