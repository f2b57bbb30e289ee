// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import java.util.Set;
import org.vfiodt.plan.DriverPlan;
import org.vfiodt.spec.Feature;
import org.vfiodt.spec.RegionAccess;

/**
 * What a driver offers to user space once some patches of its series are applied.
 *
 * @param access what its spec allows
 * @param features that have come so far
 */
record Offer(Set<RegionAccess> access, List<String> features) {
  static Offer of(DriverPlan plan, List<String> features) {
    return new Offer(plan.abilities().access(), List.copyOf(features));
  }

  boolean has(Feature feature) {
    return features.contains(feature.word());
  }

  boolean reads() {
    return has(Feature.REGIONS) && access.contains(RegionAccess.READ);
  }

  boolean writes() {
    return has(Feature.REGIONS) && access.contains(RegionAccess.WRITE);
  }

  boolean maps() {
    return has(Feature.MMAP) && access.contains(RegionAccess.MMAP);
  }
}
