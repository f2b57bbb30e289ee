// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vfiodt.kernel.Facts;
import org.vfiodt.plan.DriverPlan;
import org.vfiodt.render.CText;
import org.vfiodt.render.View;
import org.vfiodt.spec.BindMode;
import org.vfiodt.spec.DmaMode;

/**
 * The Kconfig entry of the driver.
 *
 * @param config symbol without its prefix
 * @param prompt a Kconfig string
 * @param depends an expression of Kconfig
 * @param binding lines that say how a device is bound
 */
public record KconfigEntry(
    String config, String prompt, String depends, List<String> binding, String module)
    implements View {
  private static final int HELP_WIDTH = 68;

  public KconfigEntry {
    binding = List.copyOf(binding);
  }

  static KconfigEntry of(DriverPlan plan) {
    return new KconfigEntry(
        plan.config(),
        CText.kconfig(plan.title()),
        depends(plan.facts()),
        CText.fill(binding(plan), HELP_WIDTH),
        plan.module());
  }

  /**
   * Outside of an {@code if VFIO} block; old cores need the anonymous inodes that EVENTFD selects.
   */
  private static String depends(Facts facts) {
    return facts.has(VfioApi.KCONFIG_IF) ? "OF" : "VFIO && EVENTFD && OF";
  }

  private static String iommu(DriverPlan plan) {
    return plan.abilities().dma() == DmaMode.NOIOMMU
        ? "A device must sit behind an IOMMU, unless VFIO_NOIOMMU is set: it may then reach all of"
            + " memory."
        : "A device must sit behind an IOMMU.";
  }

  private static String binding(DriverPlan plan) {
    boolean dynamic = plan.abilities().bind() == BindMode.DYNAMIC;
    List<String> ways = new ArrayList<>();
    if (!plan.compatibles().isEmpty()) {
      ways.add(
          "A device is bound when its \"compatible\" property names "
              + plan.compatibles().stream()
                  .map(compatible -> '"' + CText.oneLine(compatible) + '"')
                  .collect(Collectors.joining(" or "))
              + ".");
    }
    if (dynamic) {
      String who = ways.isEmpty() ? "A device is" : "Any other is";
      ways.add(
          who
              + " bound at run time, when user space writes \""
              + CText.oneLine(plan.platformName())
              + "\" to its driver_override in sysfs and then its name to the bind file of the driver.");
    }
    ways.add(iommu(plan));
    return String.join(" ", ways);
  }
}
