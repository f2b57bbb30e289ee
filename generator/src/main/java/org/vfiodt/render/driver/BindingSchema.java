// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.plan.DriverPlan;
import org.vfiodt.render.CText;
import org.vfiodt.render.View;

/**
 * The device tree binding of the driver; empty text for a driver that matches nothing.
 *
 * @param name of the file without its suffix
 * @param title a YAML string
 * @param maintainer a YAML string
 */
public record BindingSchema(String name, String title, String maintainer, List<String> compatibles)
    implements View {
  private static final String LIST = "VFIO <kvm@vger.kernel.org>";

  public BindingSchema {
    compatibles = List.copyOf(compatibles);
  }

  static BindingSchema of(DriverPlan plan) {
    String author = plan.author().isBlank() ? LIST : plan.author();
    return new BindingSchema(
        plan.platformName(), CText.yaml(plan.title()), CText.yaml(author), plan.compatibles());
  }
}
