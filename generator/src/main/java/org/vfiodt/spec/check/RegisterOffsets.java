// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.check;

import java.util.List;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.Located;
import org.vfiodt.spec.RegionRule;
import org.vfiodt.spec.RegisterRange;
import org.vfiodt.spec.ResetStep;
import org.vfiodt.spec.SpecCode;

/** Offsets and ranges of registers, as far as they can be judged without the device tree. */
final class RegisterOffsets implements SpecCheck {
  private static final long END_OF_32_BIT = 0x1_0000_0000L;

  @Override
  public void check(DriverSpec spec, Findings findings) {
    for (DeviceSpec device : spec.devices()) {
      device.steps().forEach(step -> aligned(step, findings));
      device.regions().forEach(region -> ranges(region, findings));
    }
  }

  private static void aligned(ResetStep step, Findings findings) {
    Located<Long> offset = step.register().offset();
    if (offset.value() % 4 != 0) {
      findings.add(
          offset.at(),
          SpecCode.ALIGNMENT,
          "a 32 bit register lies on a multiple of four bytes",
          "the register that has this byte begins at 0x" + Long.toHexString(offset.value() & ~3L));
    }
  }

  private static void ranges(RegionRule region, Findings findings) {
    List<RegisterRange> ranges = region.trapped();
    for (int i = 0; i < ranges.size(); i++) {
      RegisterRange range = ranges.get(i);
      if (range.size() == 0) {
        findings.add(range.at(), SpecCode.REGISTER_RANGE, "the range is empty");
      } else if (range.end() > END_OF_32_BIT) {
        findings.add(range.at(), SpecCode.NUMBER_RANGE, "the range ends behind 32 bits");
      }
      ranges.subList(0, i).stream()
          .filter(range::overlaps)
          .findFirst()
          .ifPresent(
              other ->
                  findings.add(
                      Diagnostic.at(
                              range.at(), SpecCode.REGISTER_RANGE, "the range overlaps another one")
                          .note(other.at(), "the other one")));
    }
  }
}
