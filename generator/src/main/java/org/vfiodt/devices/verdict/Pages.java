// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.vfiodt.devices.Region;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.dts.Node;

/**
 * Whose registers lie where. Devices that Linux does not make own nothing, and a device and what
 * stands below it are no strangers.
 */
final class Pages {
  private record Owned(Region region, Node owner) {}

  private final TreeIndex tree;
  private final List<Owned> owned = new ArrayList<>();

  /** The furthest last byte of the regions of a half, by its middle. */
  private final long[] furthest;

  Pages(TreeIndex tree, List<Evidence> devices) {
    this.tree = tree;
    devices.stream()
        .filter(Evidence::present)
        .forEach(
            device ->
                device.regions().stream()
                    .filter(region -> region.size() != 0)
                    .forEach(region -> owned.add(new Owned(region, device.node()))));
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

  /** Other devices with registers on a page of a region, in the order of the source. */
  List<Node> neighbours(Node device, Region region) {
    return others(device, region, region::sharesPage);
  }

  /** Other devices with registers inside a region. */
  List<Node> overlapping(Node device, Region region) {
    return others(device, region, region::overlaps);
  }

  private List<Node> others(Node device, Region region, Predicate<Region> test) {
    Set<Node> found = new LinkedHashSet<>();
    if (region.size() != 0) {
      Predicate<Owned> stranger =
          each ->
              test.test(each.region())
                  && !tree.isWithin(each.owner(), device)
                  && !tree.isWithin(device, each.owner());
      collect(0, owned.size(), region, stranger, found);
    }
    return found.stream().sorted(Comparator.comparing(tree::order)).toList();
  }

  /** Looks only at halves whose regions can reach the pages of the region. */
  private void collect(int from, int to, Region region, Predicate<Owned> wanted, Set<Node> found) {
    int middle = (from + to) >>> 1;
    if (from >= to
        || found.size() >= Reasons.MOST_OTHERS
        || Long.compareUnsigned(furthest[middle], region.firstPageStart()) < 0) {
      return;
    }
    collect(from, middle, region, wanted, found);
    Owned here = owned.get(middle);
    if (Long.compareUnsigned(here.region().firstPageStart(), region.last()) > 0) {
      return;
    }
    if (wanted.test(here)) {
      found.add(here.owner());
    }
    collect(middle + 1, to, region, wanted, found);
  }
}
