// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/**
 * The interrupts of a node: {@code interrupts-extended} where the kernel reads it, else {@code
 * interrupts} in the cells of the interrupt parent (of_irq_parse_one in drivers/of/irq.c).
 */
final class InterruptFinder {
  private static final int MOST_CELLS = 16;

  private final DeviceTree tree;
  private final LinuxRules rules;

  InterruptFinder(DeviceTree tree, LinuxRules rules) {
    this.tree = tree;
    this.rules = rules;
  }

  List<Interrupt> interrupts(Node node) {
    if (rules.interruptsExtended() && node.property("interrupts-extended").isPresent()) {
      return extended(Cells.list(node, "interrupts-extended"));
    }
    List<Long> cells = Cells.list(node, "interrupts");
    List<Interrupt> found = new ArrayList<>();
    Optional<Node> parent = interruptParent(node);
    int width = parent.map(InterruptFinder::width).orElse(0);
    for (int i = 0; width > 0 && (i + 1) * width <= cells.size(); i++) {
      List<Long> specifier = cells.subList(i * width, (i + 1) * width);
      found.add(new Interrupt(i, parent.orElseThrow(), specifier));
    }
    return found;
  }

  /** Whether a node names interrupts at all. */
  boolean namesInterrupts(Node node) {
    return node.property("interrupts").isPresent()
        || rules.interruptsExtended() && node.property("interrupts-extended").isPresent();
  }

  private List<Interrupt> extended(List<Long> cells) {
    List<Interrupt> found = new ArrayList<>();
    int at = 0;
    while (at < cells.size()) {
      Optional<Node> controller = tree.byPhandle(cells.get(at));
      int width = controller.map(InterruptFinder::width).orElse(0);
      if (width == 0 || at + 1 + width > cells.size()) {
        break;
      }
      List<Long> specifier = cells.subList(at + 1, at + 1 + width);
      found.add(new Interrupt(found.size(), controller.orElseThrow(), specifier));
      at += 1 + width;
    }
    return found;
  }

  /** Walks interrupt parents until one has {@code #interrupt-cells}. */
  private Optional<Node> interruptParent(Node node) {
    Set<Node> seen = new HashSet<>();
    Optional<Node> current = Optional.of(node);
    do {
      Node here = current.get();
      Optional<Property> named = here.property("interrupt-parent");
      current =
          named.isPresent()
              ? named.flatMap(Property::cell).flatMap(tree::byPhandle)
              : tree.parentOf(here);
      if (current.isEmpty() || !seen.add(current.get())) {
        return Optional.empty();
      }
    } while (current.get().property("#interrupt-cells").isEmpty());
    return current;
  }

  private static int width(Node controller) {
    long cells = controller.property("#interrupt-cells").flatMap(Property::cell).orElse(0L);
    return cells > MOST_CELLS ? 0 : (int) cells;
  }
}
