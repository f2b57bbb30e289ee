// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.render.View;

/**
 * Answers {@code VFIO_DEVICE_GET_REGION_INFO}.
 *
 * @param flags of every region
 * @param mapped whether regions that fill pages can be mapped
 * @param quirks of regions
 */
public record RegionInfo(
    String module, VfioApi api, List<String> flags, boolean mapped, Quirks quirks) implements View {
  public RegionInfo {
    flags = List.copyOf(flags);
  }
}
