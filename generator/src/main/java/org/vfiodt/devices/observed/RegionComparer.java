// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.observed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vfiodt.devices.Region;

/** The memory resources of every device, whether or not a driver claimed them. */
final class RegionComparer {
  private RegionComparer() {}

  static void compare(OurDevices ours, Observation observation, Tally tally) {
    Map<OurDevice, Map<Integer, KernelRegion>> kernel = new HashMap<>();
    for (KernelRegion region : observation.regions()) {
      ours.named(region.bus(), region.device())
          .ifPresent(
              found ->
                  kernel
                      .computeIfAbsent(found, key -> new TreeMap<>())
                      .put(region.index(), region));
    }
    for (OurDevice device : ours.all()) {
      boolean asked = kernel.containsKey(device) || device.created() && ours.isThere(device);
      if (asked && !observation.regions().isEmpty()) {
        compare(device, kernel.getOrDefault(device, Map.of()), tally);
      }
    }
  }

  private static void compare(OurDevice device, Map<Integer, KernelRegion> kernel, Tally tally) {
    List<Region> regions = device.regions();
    int most = kernel.keySet().stream().mapToInt(index -> index + 1).max().orElse(0);
    for (int i = 0; i < Math.max(most, regions.size()); i++) {
      Optional<KernelRegion> found = Optional.ofNullable(kernel.get(i));
      tally.compare(
          Aspect.REGIONS,
          device.name() + " region " + i,
          i < regions.size() ? regions.get(i).toString() : "none",
          found.map(RegionComparer::text).orElse("none"),
          device.at("reg"));
    }
  }

  private static String text(KernelRegion region) {
    return Long.toHexString(region.start())
        + "+"
        + Long.toHexString(region.end() - region.start() + 1);
  }
}
