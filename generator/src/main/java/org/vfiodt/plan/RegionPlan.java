// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.devices.Region;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.NodeRules;
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

  /** What the kernel must say of the regions of a device, over all of its nodes. */
  List<ExpectedRegion> expected(AssignedDevice device) {
    Optional<DeviceSpec> spec = DeviceSpec.of(device.node().compatible(), quirky);
    List<ExpectedRegion> expected = new ArrayList<>();
    add(device.regions(), spec.map(DeviceSpec::rules), expected);
    for (int n = 0; n < device.companions().size(); n++) {
      int node = n;
      Optional<NodeRules> rules = spec.map(each -> each.nodes().get(node).rules());
      add(device.companions().get(n).regions(), rules, expected);
    }
    return expected;
  }

  private void add(List<Region> regions, Optional<NodeRules> rules, List<ExpectedRegion> expected) {
    for (Region region : regions) {
      Optional<RegionRule> rule =
          rules.flatMap(
              node ->
                  node.regions().stream().filter(r -> r.index().is(region.index())).findFirst());
      expected.add(ExpectedRegion.of(region, access, rule, sparse));
    }
  }
}
