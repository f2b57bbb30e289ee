// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import java.util.Optional;
import org.vfiodt.render.driver.DeviceStruct.Member;

/** Keeps the clocks of a device running while it is open. */
final class Clocks implements Feature {
  @Override
  public void addTo(DriverParts parts) {
    String module = parts.module();
    parts.includes.addAll(List.of("linux/clk.h", "linux/err.h", "linux/slab.h"));
    Picks.addTo(parts);
    parts.rules.members.add(
        new Member("clocks", "struct " + module + "_picks clocks", "clocks that it needs"));
    parts
        .plan
        .abilities()
        .devices()
        .forEach(device -> Picks.pick(device, "clocks", device.rules().clocks(), parts));
    parts.members.add(new Member("clocks", "struct clk **clocks", "on while it is open"));
    parts.members.add(new Member("num_clocks", "int num_clocks", "number of @clocks"));
    parts.functions.add(new ClockControl(module));
    parts.setup.add(new Setup(module + "_get_clocks", true, Optional.of(module + "_put_clocks")));
    parts.opening.add(
        OpeningStage.CLOCKS,
        new Setup(module + "_enable_clocks", true, Optional.of(module + "_disable_clocks")));
  }
}
