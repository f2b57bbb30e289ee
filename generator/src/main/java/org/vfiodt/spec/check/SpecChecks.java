// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.check;

import java.util.List;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.spec.DriverSpec;

/** All checks of a spec that need nothing but the spec. */
public final class SpecChecks {
  private static final List<SpecCheck> OF_VALUES =
      List.of(
          new DriverNames(),
          new DeviceNames(),
          new SeriesNames(),
          new SeriesTexts(),
          new PollValues(),
          new RegisterOffsets());

  /** These would miss what an erroneous spec had to leave out. */
  private static final List<SpecCheck> OF_THE_WHOLE =
      List.of(
          new DriverPrerequisites(),
          new DevicePrerequisites(),
          new DeviceEffects(),
          new RegionReferences(),
          new PatchOrder(),
          new PatchPurpose(),
          new KernelFeatures());

  private SpecChecks() {}

  /**
   * What is wrong with a spec, in no particular order.
   *
   * @param whole whether nothing of the spec had to be left out when it was read
   */
  public static List<Diagnostic> check(DriverSpec spec, boolean whole) {
    Findings findings = new Findings();
    OF_VALUES.forEach(check -> check.check(spec, findings));
    if (whole) {
      OF_THE_WHOLE.forEach(check -> check.check(spec, findings));
    }
    return findings.list();
  }
}
