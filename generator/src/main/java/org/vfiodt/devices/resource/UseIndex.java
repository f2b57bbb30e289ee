// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
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

  private static final int MOST_SHARERS = 100;

  /** One clock, reset, channel, ... */
  private record Line(ResourceType type, Node provider, List<Long> cells) {
    static Line of(ResourceUse use) {
      return new Line(use.type(), use.provider(), use.line());
    }
  }

  private final TreeIndex tree;
  private final Map<Node, List<ResourceUse>> byProvider = new HashMap<>();
  private final Map<Line, Set<Node>> byLine = new HashMap<>();

  public UseIndex(TreeIndex tree) {
    this.tree = tree;
  }

  public void add(ResourceUse use) {
    if (tree.isReachable(use.user())) {
      byProvider.computeIfAbsent(use.provider(), key -> new ArrayList<>()).add(use);
      byLine.computeIfAbsent(Line.of(use), key -> new LinkedHashSet<>()).add(use.user());
    }
  }

  /** The first hundred nodes outside a device that use the very same thing. */
  public List<Node> sharers(ResourceUse use, Node device) {
    return byLine.getOrDefault(Line.of(use), Set.of()).stream()
        .filter(user -> !tree.isWithin(user, device))
        .limit(MOST_SHARERS)
        .toList();
  }

  /** Whether anything outside a device uses the provider at all. */
  public boolean servesOthers(ResourceUse use, Node device) {
    return byProvider.getOrDefault(use.provider(), List.of()).stream()
        .anyMatch(other -> !tree.isWithin(other.user(), device));
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
