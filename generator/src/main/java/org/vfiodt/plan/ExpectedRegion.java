// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.devices.Region;
import org.vfiodt.spec.RegionAccess;
import org.vfiodt.spec.RegionQuirk;
import org.vfiodt.spec.RegionRule;
import org.vfiodt.spec.RegisterRange;

/**
 * What the kernel must say of a region.
 *
 * @param flags of {@code include/uapi/linux/vfio.h}
 * @param areas that can be mapped, where that is not the whole region or nothing of it
 */
record ExpectedRegion(long size, int flags, List<Area> areas) {
  private static final long PAGE = 4096;

  /** VFIO_REGION_INFO_FLAG_READ, _WRITE and _MMAP. */
  private static final Map<RegionAccess, Integer> FLAGS =
      Map.of(RegionAccess.READ, 1, RegionAccess.WRITE, 1 << 1, RegionAccess.MMAP, 1 << 2);

  /** VFIO_REGION_INFO_FLAG_CAPS. */
  private static final int CAPABILITIES = 1 << 3;

  ExpectedRegion {
    areas = List.copyOf(areas);
  }

  /** A part of a region. */
  record Area(long offset, long size) {}

  static ExpectedRegion of(
      Region region, Set<RegionAccess> access, Optional<RegionRule> rule, boolean sparse) {
    Set<RegionAccess> allowed = EnumSet.noneOf(RegionAccess.class);
    allowed.addAll(access);
    List<RegisterRange> trapped = rule.map(RegionRule::trapped).orElse(List.of());
    List<Area> areas = trapped.isEmpty() || !sparse ? List.of() : areas(trapped, region.size());
    boolean hidden = !trapped.isEmpty() && areas.isEmpty();
    if (!region.fillsPages() || hidden || has(rule, RegionQuirk.NO_MMAP, RegionQuirk.TRAPPED)) {
      allowed.remove(RegionAccess.MMAP);
    }
    if (has(rule, RegionQuirk.READ_ONLY)) {
      allowed.remove(RegionAccess.WRITE);
    }
    int flags = allowed.stream().mapToInt(FLAGS::get).sum();
    return allowed.contains(RegionAccess.MMAP) && !areas.isEmpty()
        ? new ExpectedRegion(region.size(), flags | CAPABILITIES, areas)
        : new ExpectedRegion(region.size(), flags, List.of());
  }

  private static boolean has(Optional<RegionRule> rule, RegionQuirk... quirks) {
    return rule.stream().anyMatch(r -> List.of(quirks).stream().anyMatch(r::has));
  }

  /** What is left between the pages of trapped registers. */
  private static List<Area> areas(List<RegisterRange> trapped, long size) {
    List<Area> areas = new ArrayList<>();
    long start = 0;
    for (RegisterRange range :
        trapped.stream().sorted(comparingLong(RegisterRange::offset)).toList()) {
      add(start, Math.min(range.offset() / PAGE * PAGE, size), areas);
      start = Math.max(start, (range.end() + PAGE - 1) / PAGE * PAGE);
    }
    add(start, size, areas);
    return areas;
  }

  private static void add(long start, long end, List<Area> areas) {
    if (start < end) {
      areas.add(new Area(start, end - start));
    }
  }
}
