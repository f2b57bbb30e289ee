// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
  private final List<Long> furthest = new ArrayList<>();

  Pages(TreeIndex tree, List<Evidence> devices) {
    this.tree = tree;
    devices.stream()
        .filter(Evidence::created)
        .forEach(
            device ->
                device.regions().stream()
                    .filter(region -> region.size() != 0)
                    .forEach(region -> owned.add(new Owned(region, device.node()))));
    owned.sort(
        Comparator.comparing((Owned each) -> each.region().address(), Long::compareUnsigned));
    long far = 0;
    for (Owned each : owned) {
      long last = each.region().last();
      far = Long.compareUnsigned(last, far) > 0 ? last : far;
      furthest.add(far);
    }
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
    List<Node> found = new ArrayList<>();
    if (region.size() == 0) {
      return found;
    }
    for (int i = lastThatBeginsBefore(region); i >= 0 && reaches(i, region); i--) {
      Owned each = owned.get(i);
      if (each.owner() != device
          && test.test(each.region())
          && !found.contains(each.owner())
          && !tree.isWithin(each.owner(), device)
          && !tree.isWithin(device, each.owner())) {
        found.add(each.owner());
      }
    }
    found.sort(Comparator.comparing(tree::order));
    return found;
  }

  /** The last region that begins on or before the last page of another. */
  private int lastThatBeginsBefore(Region region) {
    int low = 0;
    int high = owned.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Long.compareUnsigned(owned.get(middle).region().firstPageStart(), region.last()) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** Whether a region up to this one ends on or behind the first page of another. */
  private boolean reaches(int index, Region region) {
    return Long.compareUnsigned(furthest.get(index), region.firstPageStart()) >= 0;
  }
}
