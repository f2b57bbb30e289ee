// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.check;

import java.util.List;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.Located;
import org.vfiodt.spec.ResetStep;
import org.vfiodt.spec.SpecCode;

/** Registers of a reset lie in regions that the device block names. */
final class RegionReferences implements SpecCheck {
  @Override
  public void check(DriverSpec spec, Findings findings) {
    for (DeviceSpec device : spec.devices()) {
      for (ResetStep step : device.steps()) {
        Located<String> region = step.register().region();
        if (device.region(region.value()).isEmpty()) {
          unknown(device, region, findings);
        }
      }
    }
  }

  private static void unknown(DeviceSpec device, Located<String> region, Findings findings) {
    List<String> labels = device.regions().stream().map(rule -> rule.label().value()).toList();
    String label = region.value();
    String hint =
        Suggestion.hint(label, labels)
            .orElse("name it in the device block: region 0 \"" + label + "\";");
    findings.add(
        Diagnostic.at(
                region.at(), SpecCode.UNKNOWN_REGION, "the device has no region '" + label + "'")
            .hint(hint));
  }
}
