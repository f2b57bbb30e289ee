// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import java.util.Optional;
import org.vfiodt.render.View;
import org.vfiodt.render.driver.DeviceStruct.Member;

/** Memory for the addresses at which the kernel sees the regions of a device. */
public record Bases(String module) implements View {
  /** For user space's accesses and the driver's own; who comes first brings it. */
  static void addTo(DriverParts parts) {
    String module = parts.module();
    if (parts.functions.contains(new Bases(module))) {
      return;
    }
    parts.includes.addAll(List.of("linux/io.h", "linux/mutex.h", "linux/slab.h"));
    parts.members.add(
        new Member(
            "bases", "void __iomem **bases", "where the kernel sees each region, once accessed"));
    parts.members.add(
        new Member(
            "bases_lock", "struct mutex bases_lock", "guards @bases", Optional.of("guards bases")));
    parts.setup.add(new Setup(module + "_alloc_bases", true, Optional.of(module + "_free_bases")));
    parts.functions.add(new Bases(module));
  }
}
