// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.render.View;

/**
 * Answers {@code VFIO_DEVICE_GET_REGION_INFO}.
 *
 * @param info how C reaches the members of the answer: the core hands it over, or the function has
 *     its own
 * @param flags of every region
 * @param mapped whether regions that fill pages can be mapped
 * @param quirks of regions
 */
public record RegionInfo(
    String module, VfioApi api, String info, List<String> flags, boolean mapped, Quirks quirks)
    implements View {
  public RegionInfo {
    flags = List.copyOf(flags);
  }

  static RegionInfo of(
      String module, VfioApi api, List<String> flags, boolean mapped, Quirks quirks) {
    return new RegionInfo(
        module, api, api.regionInfoOp() ? "info->" : "info.", flags, mapped, quirks);
  }
}
