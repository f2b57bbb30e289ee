// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import static org.vfiodt.spec.RegionAccess.READ;
import static org.vfiodt.spec.RegionAccess.WRITE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.render.driver.DeviceStruct.Member;

/** Lets user space read and write regions through the device file. */
final class RegionAccess implements Feature {
  @Override
  public void addTo(DriverParts parts) {
    String module = parts.module();
    Set<org.vfiodt.spec.RegionAccess> access = parts.plan.abilities().access();
    parts.includes.addAll(
        List.of(
            "linux/fs.h",
            "linux/io.h",
            "linux/kernel.h",
            "linux/mutex.h",
            "linux/slab.h",
            "linux/uaccess.h"));
    parts.members.add(
        new Member(
            "bases", "void __iomem **bases", "where the kernel sees each region, once accessed"));
    parts.members.add(
        new Member(
            "bases_lock", "struct mutex bases_lock", "guards @bases", Optional.of("guards bases")));
    parts.setup.add(new Setup(module + "_alloc_bases", true, Optional.of(module + "_free_bases")));
    parts.functions.add(new Bases(module));
    parts.functions.add(new Registers(module));
    if (access.contains(READ)) {
      parts.functions.add(new RegionRead(module, parts.api));
      parts.entries.add(new Operations.Entry("read", module + "_read"));
    }
    if (access.contains(WRITE)) {
      parts.functions.add(new RegionWrite(module, parts.api, Quirks.of(parts).readOnly()));
      parts.entries.add(new Operations.Entry("write", module + "_write"));
    }
  }
}
