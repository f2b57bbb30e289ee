// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.plan.DriverPlan;
import org.vfiodt.render.View;
import org.vfiodt.spec.Feature;

/**
 * The kernel's text about the driver, for those who write the other side. It says what the driver
 * offers so far in the series and no more; the same words serve the books of today's kernels and
 * the plain files of old ones.
 *
 * @param name of the platform driver
 * @param spdx whether the license stands in a tag
 * @param general the kernel's text about VFIO itself
 */
public record Documentation(
    String name, String module, String config, boolean spdx, String general, List<View> sections)
    implements View {
  public Documentation {
    sections = List.copyOf(sections);
  }

  static Documentation of(DriverPlan plan, List<String> features) {
    Offer offer = Offer.of(plan, features);
    boolean book = plan.facts().has(VfioApi.DRIVER_API_TEXT);
    List<View> sections = new ArrayList<>();
    sections.add(DocumentedBinding.of(plan, offer));
    if (offer.has(Feature.INFO)) {
      sections.add(DocumentedRegions.of(plan, offer));
      sections.add(DocumentedInterrupts.of(offer));
    }
    sections.add(DocumentedState.of(offer));
    sections.add(DocumentedExample.of(plan, offer));
    return new Documentation(
        plan.platformName(),
        plan.module(),
        plan.config(),
        book && VfioApi.of(plan.facts()).spdx(),
        book ? "Documentation/driver-api/vfio.rst" : "Documentation/vfio.txt",
        sections);
  }
}
