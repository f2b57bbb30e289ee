// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/**
 * Walks a tree as of_platform_populate does: nodes with {@code compatible} below the root and below
 * buses that are nothing but a bus.
 */
public final class DeviceFinder {
  private final DeviceTree tree;
  private final LinuxRules rules;
  private final RegionFinder regions;
  private final InterruptFinder interrupts;
  private final IommuFinder iommus;
  private final SysfsName names;
  private final Judge judge;

  private DeviceFinder(DeviceTree tree, LinuxRules rules) {
    this.tree = tree;
    this.rules = rules;
    this.regions = new RegionFinder(tree);
    this.interrupts = new InterruptFinder(tree, rules);
    this.iommus = new IommuFinder(tree);
    this.names = new SysfsName(tree, rules);
    this.judge = new Judge(interrupts);
  }

  /** Every device of a tree in the order of the source, each judged. */
  public static List<Device> find(DeviceTree tree, LinuxRules rules) {
    DeviceFinder finder = new DeviceFinder(tree, rules);
    List<Device> found = new ArrayList<>();
    tree.root().children().forEach(node -> finder.walk(node, found));
    PageSharing sharing = new PageSharing(found);
    return found.stream().map(sharing::judge).toList();
  }

  private void walk(Node node, List<Device> found) {
    if (node.compatible().isEmpty()) {
      return;
    }
    boolean bus = node.compatible().stream().anyMatch(rules.busCompatibles()::contains);
    if (!bus) {
      found.add(device(node));
    } else if (available(node)) {
      node.children().forEach(child -> walk(child, found));
    }
  }

  private Device device(Node node) {
    boolean amba = node.compatible().contains("arm,primecell");
    List<Region> seen = regions.regions(node);
    Device bare =
        new Device(
            node,
            amba ? Bus.AMBA : Bus.PLATFORM,
            names.of(node),
            amba && seen.size() > 1 ? seen.subList(0, 1) : seen,
            interrupts.interrupts(node),
            iommus.iommus(node),
            List.of());
    return judge.judge(bare);
  }

  /** A node that Linux makes a device of: {@code status} absent, {@code okay} or {@code ok}. */
  static boolean available(Node node) {
    return node.property("status")
        .flatMap(Property::string)
        .map(status -> status.equals("okay") || status.equals("ok"))
        .orElse(node.property("status").isEmpty());
  }
}
