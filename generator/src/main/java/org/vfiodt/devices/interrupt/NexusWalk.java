// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.interrupt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.devices.DevicesCode;
import org.vfiodt.devices.LinuxRule;
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.tree.Cells;
import org.vfiodt.devices.tree.Problems;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/**
 * Follows an interrupt through {@code interrupt-map} until it stands at a controller
 * (of_irq_parse_raw in drivers/of/irq.c).
 */
final class NexusWalk {
  /** Controllers that read their interrupt-map in a way of their own. */
  private static final Set<String> OWN_MAPS =
      Set.of(
          "CBEA,platform-spider-pic",
          "sti,platform-spider-pic",
          "realtek,rtl-intc",
          "fsl,ls1021a-extirq",
          "fsl,ls1043a-extirq",
          "fsl,ls1088a-extirq",
          "renesas,rza1-irqc",
          "pasemi,rootbus");

  private final TreeIndex tree;
  private final LinuxRules rules;
  private final InterruptParents parents;
  private final InterruptMap maps;
  private final Problems problems;

  NexusWalk(TreeIndex tree, LinuxRules rules, InterruptParents parents, Problems problems) {
    this.tree = tree;
    this.rules = rules;
    this.parents = parents;
    this.maps = new InterruptMap(tree, rules.has(LinuxRule.MAP_SKIPS_DISABLED), problems);
    this.problems = problems;
  }

  /**
   * Where an interrupt of a node ends.
   *
   * @param from the first parent, whose cells these are
   */
  Resolved resolve(Node node, Node from, List<Long> cells) {
    List<Long> address = unitAddress(node, addressCells(from));
    List<Long> specifier = cells;
    List<Node> nexuses = new ArrayList<>();
    Set<Node> seen = new HashSet<>();
    Node here = from;
    while (seen.add(here)) {
      Optional<Property> map = here.property("interrupt-map");
      boolean controller = here.property("interrupt-controller").isPresent();
      if (controller
          && (map.isEmpty() || !rules.has(LinuxRule.MAP_BEFORE_CONTROLLER) || ownMap(here))) {
        return new Resolved(Optional.of(here), specifier, nexuses, "");
      }
      if (map.isEmpty()) {
        Optional<Node> parent = parents.of(here);
        if (parent.isEmpty()) {
          return Resolved.nowhere("ends at " + here.path() + ", which is no controller");
        }
        here = parent.get();
        continue;
      }
      Optional<InterruptMap.Entry> entry = match(here, map.get(), address, specifier);
      if (entry.isEmpty()) {
        problems.add(
            DevicesCode.INTERRUPT_MAP,
            here,
            map.get(),
            0,
            "interrupt-map has no entry for an interrupt of " + node.path());
        return Resolved.nowhere("has no entry in the interrupt-map of " + here.path());
      }
      nexuses.add(here);
      address = entry.get().unitAddress();
      specifier = entry.get().specifier();
      if (entry.get().parent() == here) {
        return new Resolved(Optional.of(here), specifier, nexuses, "");
      }
      here = entry.get().parent();
    }
    problems.add(DevicesCode.INTERRUPT_LOOP, here, "interrupt-map", "an interrupt comes back here");
    return Resolved.nowhere("goes in a circle through " + here.path());
  }

  private Optional<InterruptMap.Entry> match(
      Node nexus, Property map, List<Long> address, List<Long> specifier) {
    List<Long> key = new ArrayList<>(address);
    key.addAll(specifier);
    List<Long> mask = Cells.list(nexus, "interrupt-map-mask");
    if (!mask.isEmpty() && mask.size() < key.size()) {
      problems.add(
          DevicesCode.INTERRUPT_MAP,
          nexus,
          "interrupt-map-mask",
          "interrupt-map-mask has " + mask.size() + " cells, a key has " + key.size());
    }
    return maps.match(nexus, map, key, mask);
  }

  private static boolean ownMap(Node node) {
    return TreeIndex.isCompatible(node, OWN_MAPS);
  }

  /** Cells of a unit address at a nexus: its own, else of a node above it, else 2. */
  private int addressCells(Node nexus) {
    for (Optional<Node> node = Optional.of(nexus);
        node.isPresent();
        node = tree.parentOf(node.get())) {
      Optional<Long> cells = Cells.first(node.get(), "#address-cells");
      if (cells.isPresent()) {
        return (int) Math.min(cells.get(), InterruptParents.MOST_CELLS);
      }
    }
    return 2;
  }

  /** The first cells of {@code reg}, zeroes where it has none. */
  private static List<Long> unitAddress(Node node, int width) {
    List<Long> reg = Cells.list(node, "reg");
    List<Long> address = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      address.add(i < reg.size() ? reg.get(i) : 0L);
    }
    return address;
  }
}
