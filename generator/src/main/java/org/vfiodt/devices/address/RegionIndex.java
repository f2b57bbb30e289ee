// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.address;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.vfiodt.devices.Region;
import org.vfiodt.dts.Node;

/** Regions and whose they are, for asking what lies near a region. */
public final class RegionIndex {
  /**
   * A region with a size.
   *
   * @param owner the node that has it
   */
  public record Owned(Region region, Node owner) {}

  private final List<Owned> owned;

  /** The furthest last byte of the regions of a half, by its middle. */
  private final long[] furthest;

  public RegionIndex(List<Owned> regions) {
    this.owned = new ArrayList<>(regions);
    owned.removeIf(each -> each.region().size() == 0);
    owned.sort(
        Comparator.comparing((Owned each) -> each.region().address(), Long::compareUnsigned));
    this.furthest = new long[owned.size()];
    measure(0, owned.size());
  }

  private long measure(int from, int to) {
    if (from >= to) {
      return 0;
    }
    int middle = (from + to) >>> 1;
    long below = measure(from, middle);
    long above = measure(middle + 1, to);
    furthest[middle] = later(owned.get(middle).region().last(), later(below, above));
    return furthest[middle];
  }

  private static long later(long one, long other) {
    return Long.compareUnsigned(one, other) > 0 ? one : other;
  }

  /**
   * The owners of regions that have at least a page in common with a region.
   *
   * @param wanted further says of a region and its owner whether it counts
   * @param most how many are looked for
   */
  public Set<Node> near(Region region, BiPredicate<Region, Node> wanted, int most) {
    Set<Node> found = new LinkedHashSet<>();
    if (region.size() != 0) {
      collect(0, owned.size(), new Query(region, wanted, most), found);
    }
    return found;
  }

  private record Query(Region region, BiPredicate<Region, Node> wanted, int most) {}

  /** Looks only at halves whose regions can reach the pages of the region. */
  private void collect(int from, int to, Query query, Set<Node> found) {
    int middle = (from + to) >>> 1;
    if (from >= to
        || found.size() >= query.most()
        || Long.compareUnsigned(furthest[middle], query.region().firstPageStart()) < 0) {
      return;
    }
    collect(from, middle, query, found);
    Owned here = owned.get(middle);
    if (Long.compareUnsigned(here.region().firstPageStart(), query.region().last()) > 0) {
      return;
    }
    if (here.region().sharesPage(query.region())
        && query.wanted().test(here.region(), here.owner())) {
      found.add(here.owner());
    }
    collect(middle + 1, to, query, found);
  }
}
