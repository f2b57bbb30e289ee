// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.interrupt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.devices.DevicesCode;
import org.vfiodt.devices.tree.Cells;
import org.vfiodt.devices.tree.Problems;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/**
 * The search for an interrupt parent (of_irq_find_parent in drivers/of/irq.c): what {@code
 * interrupt-parent} names, else the node above, and on from there until one has {@code
 * #interrupt-cells}.
 */
final class InterruptParents {
  static final int MOST_CELLS = 16;

  private final TreeIndex tree;
  private final Problems problems;
  private final Map<Node, Optional<Node>> known = new HashMap<>();

  InterruptParents(TreeIndex tree, Problems problems) {
    this.tree = tree;
    this.problems = problems;
  }

  Optional<Node> of(Node node) {
    Optional<Node> parent = known.get(node);
    if (parent == null) {
      parent = search(node);
      known.put(node, parent);
    }
    return parent;
  }

  private Optional<Node> search(Node node) {
    Set<Node> seen = new HashSet<>();
    Node here = node;
    while (true) {
      Optional<Node> next = step(here);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      here = next.get();
      if (!seen.add(here)) {
        problems.add(
            DevicesCode.INTERRUPT_LOOP,
            here,
            "interrupt-parent",
            "the search for an interrupt parent comes back here");
        return Optional.empty();
      }
      if (here.property("#interrupt-cells").isPresent()) {
        return next;
      }
    }
  }

  private Optional<Node> step(Node here) {
    Optional<Property> named = here.property("interrupt-parent");
    Optional<Long> phandle = Cells.first(here, "interrupt-parent");
    if (phandle.isEmpty()) {
      return tree.parentOf(here);
    }
    Optional<Node> found = tree.byPhandle(phandle.get());
    if (found.isEmpty()) {
      problems.add(
          DevicesCode.INTERRUPT_PARENT,
          here,
          named.orElseThrow(),
          0,
          "interrupt-parent names phandle " + phandle.get() + ", which no node has");
    }
    return found;
  }

  /** How many cells a specifier has at a controller or nexus; 0 where it does not say well. */
  int width(Node controller) {
    Optional<Long> said = Cells.first(controller, "#interrupt-cells");
    if (said.isEmpty()) {
      return 0;
    }
    long cells = said.get();
    if (cells == 0 || cells > MOST_CELLS) {
      problems.add(
          DevicesCode.CELL_COUNT,
          controller,
          "#interrupt-cells",
          "#interrupt-cells is " + cells + "; 1 to " + MOST_CELLS + " make sense");
      return 0;
    }
    return (int) cells;
  }
}
