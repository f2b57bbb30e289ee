// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import org.vfiodt.kernel.Facts;

/** Whether a kernel lets the driver say which parts of a region can be mapped. */
public final class RegionCapabilities {
  public static final String ADDED = "vfio-info-add-capability";
  public static final String SIZED = "struct-size";

  private RegionCapabilities() {}

  public static boolean in(Facts facts) {
    return facts.has(ADDED) && facts.has(SIZED);
  }
}
