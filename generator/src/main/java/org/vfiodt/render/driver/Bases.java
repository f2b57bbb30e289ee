// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import java.util.Optional;
import org.vfiodt.render.View;
import org.vfiodt.render.driver.DeviceStruct.Member;

/** Memory for the addresses at which the kernel sees the regions of a device. */
public record Bases(String module, DeviceApi api) implements View {
  /** For user space's accesses and the driver's own; who comes first brings it. */
  static void addTo(DriverParts parts) {
    String module = parts.module();
    Bases bases = new Bases(module, DeviceApi.of(parts.plan.facts()));
    if (parts.functions.contains(bases)) {
      return;
    }
    parts.includes.addAll(
        List.of("linux/atomic.h", "linux/compiler.h", "linux/io.h", "linux/slab.h"));
    parts.constants.add(new BaseStruct(module));
    parts.members.add(
        new Member(
            "bases", "struct " + module + "_base *bases", "where the kernel sees each region"));
    parts.setup.add(new Setup(module + "_alloc_bases", true, Optional.of(module + "_free_bases")));
    parts.functions.add(bases);
  }
}
