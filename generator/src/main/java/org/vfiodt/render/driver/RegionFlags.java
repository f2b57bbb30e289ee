// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.render.View;

/**
 * What user space may do with a region, where that is not the same for all.
 *
 * @param flags of every region
 * @param mapped whether regions that fill pages can be mapped
 * @param quirks of regions
 */
public record RegionFlags(String module, List<String> flags, boolean mapped, Quirks quirks)
    implements View {
  public RegionFlags {
    flags = List.copyOf(flags);
  }
}
