// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.observed;

import java.util.List;
import java.util.Map;
import org.vfiodt.devices.Platform;

/**
 * How far the answer from a device tree agrees with a running kernel.
 *
 * @param agreed statements of each kind that both make
 * @param differences of each kind in the order of {@link Aspect}
 * @param leftOut devices of the kernel that no device tree describes, by the rules of
 *     docs/devices.md
 */
public record Agreement(Map<Aspect, Integer> agreed, List<Difference> differences, int leftOut) {
  public Agreement {
    agreed = Map.copyOf(agreed);
    differences = List.copyOf(differences);
  }

  /** Holds a platform against what a kernel with the same tree says. */
  public static Agreement of(Platform platform, Observation observation) {
    OurDevices ours = OurDevices.of(platform, observation);
    Tally tally = new Tally();
    DeviceComparer.compare(ours, observation, tally);
    MemoryComparer.compare(ours, observation, tally);
    InterruptComparer.compare(ours, observation, tally);
    AmbaComparer.compare(ours, observation, tally);
    RegionComparer.compare(ours, observation, tally);
    MappedComparer.compare(ours, observation, tally);
    return tally.agreement();
  }

  /** How many statements of a kind there are. */
  public int total(Aspect aspect) {
    int different = (int) differences.stream().filter(each -> each.aspect() == aspect).count();
    return agreed.getOrDefault(aspect, 0) + different;
  }

  public int agreed(Aspect aspect) {
    return agreed.getOrDefault(aspect, 0);
  }

  /** Totals of several kernels together. */
  public Agreement and(Agreement other) {
    Tally tally = new Tally();
    tally.add(this);
    tally.add(other);
    return tally.agreement();
  }
}
