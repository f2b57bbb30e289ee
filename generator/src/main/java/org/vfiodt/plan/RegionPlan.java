// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.devices.Region;
import org.vfiodt.dts.Node;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.RegionAccess;
import org.vfiodt.spec.RegionRule;

/**
 * What user space may do with the regions of devices.
 *
 * @param access to every region
 * @param quirky rules of devices whose regions differ
 * @param sparse whether parts of a region can be mapped
 */
public record RegionPlan(Set<RegionAccess> access, List<DeviceSpec> quirky, boolean sparse) {
  public RegionPlan {
    access = Set.copyOf(access);
    quirky = List.copyOf(quirky);
  }

  /** Every region is like the others. */
  public static RegionPlan plain(Set<RegionAccess> access) {
    return new RegionPlan(access, List.of(), false);
  }

  /** What the kernel must say of a region of a device. */
  ExpectedRegion expected(Node node, Region region) {
    return ExpectedRegion.of(region, access, rule(node, region), sparse);
  }

  /** The rule that the kernel finds: that of the first string of the node that has rules. */
  private Optional<RegionRule> rule(Node node, Region region) {
    return node.compatible().stream()
        .flatMap(string -> quirky.stream().filter(device -> device.compatible().is(string)))
        .findFirst()
        .flatMap(
            device ->
                device.rules().regions().stream()
                    .filter(rule -> rule.index().is(region.index()))
                    .findFirst());
  }
}
