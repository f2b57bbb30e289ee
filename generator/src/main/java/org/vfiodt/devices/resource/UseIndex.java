// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vfiodt.devices.ResourceType;
import org.vfiodt.devices.ResourceUse;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.dts.Node;

/** Who needs what of whom, over the whole tree. Only what is available needs anything. */
public final class UseIndex {
  private static final Set<String> FIXED_CLOCKS =
      Set.of("fixed-clock", "fixed-factor-clock", "pwm-clock");

  private final TreeIndex tree;
  private final Map<Node, List<ResourceUse>> byProvider = new HashMap<>();

  public UseIndex(TreeIndex tree) {
    this.tree = tree;
  }

  public void add(ResourceUse use) {
    if (tree.isReachable(use.user())) {
      byProvider.computeIfAbsent(use.provider(), key -> new ArrayList<>()).add(use);
    }
  }

  /** Every use of a provider. */
  public List<ResourceUse> of(Node provider) {
    return byProvider.getOrDefault(provider, List.of());
  }

  /** Nodes outside a device that use the very same thing, each once, in the order of the source. */
  public List<Node> sharers(ResourceUse use, Node device) {
    return of(use.provider()).stream()
        .filter(other -> other.same(use))
        .map(ResourceUse::user)
        .filter(user -> !tree.isWithin(user, device))
        .distinct()
        .toList();
  }

  /** Whether anything outside a device uses the provider at all. */
  public boolean servesOthers(ResourceUse use, Node device) {
    return of(use.provider()).stream().anyMatch(other -> !tree.isWithin(other.user(), device));
  }

  /** A provider that gives what it gives without ever being switched. */
  public static boolean isFixed(ResourceUse use) {
    Node provider = use.provider();
    if (use.type() == ResourceType.CLOCK) {
      return TreeIndex.isCompatible(provider, FIXED_CLOCKS);
    }
    return use.type() == ResourceType.SUPPLY
        && provider.compatible().contains("regulator-fixed")
        && provider.property("gpio").isEmpty()
        && provider.property("gpios").isEmpty();
  }
}
