// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.vfiodt.devices.Region;
import org.vfiodt.devices.address.RegionIndex;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.dts.Node;

/**
 * Whose registers lie where. Devices that Linux does not make own nothing, and a device and what
 * stands below it are no strangers.
 */
final class Pages {
  private final TreeIndex tree;
  private final RegionIndex regions;

  Pages(TreeIndex tree, List<Evidence> devices) {
    this.tree = tree;
    this.regions =
        new RegionIndex(
            devices.stream()
                .filter(Evidence::present)
                .flatMap(
                    device ->
                        device.regions().stream()
                            .map(region -> new RegionIndex.Owned(region, device.node())))
                .toList());
  }

  /** Other devices with registers on a page of a region, in the order of the source. */
  List<Node> neighbours(Node device, Region region) {
    return others(device, region, other -> true);
  }

  /** Other devices with registers inside a region. */
  List<Node> overlapping(Node device, Region region) {
    return others(device, region, region::overlaps);
  }

  private List<Node> others(Node device, Region region, Predicate<Region> test) {
    return regions
        .near(
            region,
            (other, owner) ->
                test.test(other) && !tree.isWithin(owner, device) && !tree.isWithin(device, owner),
            Reasons.MOST_OTHERS)
        .stream()
        .sorted(Comparator.comparing(tree::order))
        .toList();
  }
}
