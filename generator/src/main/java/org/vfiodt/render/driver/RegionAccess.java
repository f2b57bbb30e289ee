// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import static org.vfiodt.spec.RegionAccess.READ;
import static org.vfiodt.spec.RegionAccess.WRITE;

import java.util.List;
import java.util.Set;

/** Lets user space read and write regions through the device file. */
final class RegionAccess implements Feature {
  @Override
  public void addTo(DriverParts parts) {
    String module = parts.module();
    Set<org.vfiodt.spec.RegionAccess> access = parts.plan.abilities().access();
    parts.includes.addAll(List.of("linux/fs.h", "linux/io.h", "linux/kernel.h", "linux/uaccess.h"));
    Bases.addTo(parts);
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
