// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.hypervisor;

import org.vfiodt.devices.Region;

/** What a hypervisor can map: addresses of 48 bits. */
public final class PhysicalMemory {
  private static final int BITS = 48;

  private PhysicalMemory() {}

  /** Whether a region has a size and lies inside; then no sum of its bounds wraps. */
  public static boolean holds(Region region) {
    return region.size() != 0
        && region.address() >>> BITS == 0
        && region.last() >>> BITS == 0
        && Long.compareUnsigned(region.address(), region.last()) <= 0;
  }
}
