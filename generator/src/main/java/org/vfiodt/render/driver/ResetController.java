// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import java.util.Optional;
import org.vfiodt.render.driver.DeviceStruct.Member;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.ResetMethod;

/** Resets single kinds of devices by the lines of a reset controller. */
final class ResetController implements Feature {
  @Override
  public void addTo(DriverParts parts) {
    String module = parts.module();
    parts.includes.addAll(List.of("linux/delay.h", "linux/err.h", "linux/reset.h", "linux/slab.h"));
    Picks.addTo(parts);
    parts.rules.members.add(
        new Member("lines", "struct " + module + "_picks lines", "reset lines that reset it"));
    parts.plan.abilities().devices().forEach(device -> pick(device, parts));
    parts.members.add(new Member("lines", "struct reset_control **lines", "of a reset controller"));
    parts.members.add(new Member("num_lines", "int num_lines", "number of @lines"));
    parts.functions.add(new ResetLines(module, DeviceApi.of(parts.plan.facts())));
    parts.setup.add(new Setup(module + "_get_lines", true, Optional.of(module + "_put_lines")));
  }

  private static void pick(DeviceSpec device, DriverParts parts) {
    device
        .reset()
        .filter(ResetMethod.Controller.class::isInstance)
        .map(ResetMethod.Controller.class::cast)
        .ifPresent(way -> Picks.pick(device, "lines", way.lines(), parts));
  }
}
