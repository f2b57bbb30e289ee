// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;

/** Lets user space map the regions that fill whole pages. */
final class RegionMapping implements Feature {
  @Override
  public void addTo(DriverParts parts) {
    String module = parts.module();
    parts.includes.addAll(List.of("linux/kernel.h", "linux/mm.h"));
    parts.functions.add(new RegionMap(module, parts.api, Quirks.of(parts)));
    parts.entries.add(new Operations.Entry("mmap", module + "_mmap"));
  }
}
