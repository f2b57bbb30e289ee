// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.check;

import java.util.stream.Stream;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.source.Span;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.DriverBlock;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.Located;
import org.vfiodt.spec.RegionAccess;
import org.vfiodt.spec.RegionQuirk;
import org.vfiodt.spec.RegionRule;
import org.vfiodt.spec.RegisterRange;
import org.vfiodt.spec.ResetPolicy;
import org.vfiodt.spec.SpecCode;

/** Rules of a device that rest on what the driver can do. */
final class DevicePrerequisites implements SpecCheck {
  @Override
  public void check(DriverSpec spec, Findings findings) {
    DriverBlock driver = spec.driver();
    boolean resets = !driver.reset().is(ResetPolicy.NONE);
    boolean accesses = driver.allows(RegionAccess.READ) || driver.allows(RegionAccess.WRITE);
    for (DeviceSpec device : spec.devices()) {
      if (!resets) {
        device
            .reset()
            .ifPresent(
                reset ->
                    findings.add(
                        Diagnostic.at(
                                reset.at(),
                                SpecCode.PREREQUISITE,
                                "the device has a reset, but the driver resets nothing")
                            .note(driver.reset().at(), "the driver")
                            .hint("add 'reset optional;' to the driver block")));
      }
      if (!accesses) {
        device.regions().stream()
            .flatMap(DevicePrerequisites::traps)
            .forEach(
                at ->
                    findings.add(
                        at,
                        SpecCode.PREREQUISITE,
                        "'trapped' needs a driver that reads or writes regions",
                        "add 'regions { read; write; }' to the driver block"));
      }
    }
  }

  private static Stream<Span> traps(RegionRule region) {
    return Stream.concat(
        region.quirks().stream().filter(quirk -> quirk.is(RegionQuirk.TRAPPED)).map(Located::at),
        region.trapped().stream().map(RegisterRange::at));
  }
}
