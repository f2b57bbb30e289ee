// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.observed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vfiodt.devices.Region;

/** Every entry of {@code /proc/iomem} that is called after a device or node of the tree. */
final class MemoryComparer {
  private MemoryComparer() {}

  static void compare(OurDevices ours, Observation observation, Tally tally) {
    for (ObservedRange range : observation.memory()) {
      List<OurDevice> owners = owners(ours, range);
      if (owners.isEmpty()) {
        continue;
      }
      boolean same = owners.stream().anyMatch(each -> each.regions().stream().anyMatch(range::is));
      if (same) {
        tally.agree(Aspect.MEMORY);
      } else {
        OurDevice first = owners.get(0);
        tally.differ(Aspect.MEMORY, range.name(), text(first), range.extent(), first.at("reg"));
      }
    }
  }

  private static List<OurDevice> owners(OurDevices ours, ObservedRange range) {
    Optional<OurDevice> named = ours.named(range.firstWord()).or(() -> ours.at(range.name()));
    if (named.isPresent()) {
      return List.of(named.get());
    }
    return ours.ofNodeName(range.name()).stream()
        .filter(each -> !each.regions().isEmpty())
        .toList();
  }

  private static String text(OurDevice device) {
    return device.regions().isEmpty()
        ? "no region"
        : device.regions().stream().map(Region::toString).collect(Collectors.joining(" "));
  }
}
