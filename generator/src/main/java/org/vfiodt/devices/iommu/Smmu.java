// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.iommu;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.vfiodt.dts.Node;

/** Which IOMMUs are Arm System MMUs, whose bindings and drivers have rules of their own. */
public final class Smmu {
  /** arm,smmu-v1, arm,mmu-500, cavium,smmu-v2, qcom,sdm845-smmu-500, nvidia,smmu-500, ... */
  private static final Predicate<String> ANY =
      Pattern.compile("[^,]+,(\\w+-)*smmu-(v\\d|\\d+)|arm,mmu-\\d+").asMatchPredicate();

  private Smmu() {}

  public static boolean is(Node iommu) {
    return iommu.compatible().stream().anyMatch(ANY);
  }

  /** Version 3 has another driver than the versions before. */
  public static boolean isThird(Node iommu) {
    return iommu.compatible().contains("arm,smmu-v3");
  }
}
