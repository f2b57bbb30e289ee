// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.interrupt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.vfiodt.devices.DevicesCode;
import org.vfiodt.devices.Interrupt;
import org.vfiodt.devices.InterruptController;
import org.vfiodt.devices.InterruptLine;
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.tree.Cells;
import org.vfiodt.devices.tree.PhandleList;
import org.vfiodt.devices.tree.Problems;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/** The interrupts of a node, each followed to the root controller. */
public final class InterruptFinder {
  private final TreeIndex tree;
  private final InterruptParents parents;
  private final SpecifierReader reader;
  private final NexusWalk nexuses;
  private final Problems problems;
  private final Map<Node, Boolean> gicCells = new HashMap<>();

  public InterruptFinder(
      TreeIndex tree, LinuxRules rules, PhandleList phandles, Problems problems) {
    this.tree = tree;
    this.problems = problems;
    this.parents = new InterruptParents(tree, problems);
    this.reader = new SpecifierReader(rules, parents, phandles, problems);
    this.nexuses = new NexusWalk(tree, rules, parents, problems);
  }

  /** The property that names interrupts of a node, where one does. */
  public Optional<Property> property(Node node) {
    return reader.property(node).filter(property -> !property.isEmpty());
  }

  public Interrupts interrupts(Node node) {
    Optional<Property> property = property(node);
    if (property.isEmpty()) {
      return new Interrupts(List.of(), Optional.empty());
    }
    List<String> names =
        node.property("interrupt-names").flatMap(Property::strings).orElse(List.of());
    List<Interrupt> found = new ArrayList<>();
    for (Specifier specifier : reader.specifiers(node)) {
      Resolved resolved = nexuses.resolve(node, specifier.parent(), specifier.cells());
      int index = specifier.index();
      String why = resolved.why();
      if (resolved.controller().isPresent()) {
        Node controller = resolved.controller().get();
        if (usable(controller)) {
          Optional<String> name =
              index < names.size() ? Optional.of(names.get(index)) : Optional.empty();
          found.add(interrupt(index, name, controller, resolved));
          continue;
        }
        why = "goes to " + controller.path() + ", which is disabled";
      }
      return new Interrupts(found, Optional.of(new Interrupts.Broken(index, why, specifier.at())));
    }
    if (found.isEmpty()) {
      String why = "reaches no controller";
      return new Interrupts(
          found, Optional.of(new Interrupts.Broken(0, why, property.get().place())));
    }
    return new Interrupts(found, Optional.empty());
  }

  private Interrupt interrupt(
      int index, Optional<String> name, Node controller, Resolved resolved) {
    List<InterruptLine> lines = new ArrayList<>();
    boolean reaches = follow(controller, resolved.cells(), lines);
    return new Interrupt(
        index, name, controller, resolved.cells(), resolved.nexuses(), lines, reaches);
  }

  /** Adds the inputs from a controller on; whether the last is one of a root controller. */
  private boolean follow(Node first, List<Long> cells, List<InterruptLine> lines) {
    Set<Node> seen = new HashSet<>();
    Node controller = first;
    List<Long> specifier = cells;
    while (seen.add(controller)) {
      boolean gic = gicCells(controller);
      OptionalLong number = HardwareNumbers.number(controller, specifier, gic);
      lines.add(
          new InterruptLine(
              controller,
              number,
              HardwareNumbers.trigger(controller, specifier, gic),
              HardwareNumbers.isPerProcessor(specifier, gic)));
      Optional<Node> parent = behind(controller);
      if (parent.isEmpty()) {
        return true;
      }
      List<Specifier> own = reader.specifiers(controller);
      if (own.isEmpty() || gic && !HardwareNumbers.isGic(controller)) {
        // Such controllers hand interrupts on, with the same cells where the next has as many
        specifier = parents.width(parent.get()) == specifier.size() ? specifier : List.of();
        controller = parent.get();
      } else {
        Optional<Specifier> output = output(controller, own, number);
        Specifier taken = output.orElse(own.get(0));
        Resolved next = nexuses.resolve(controller, taken.parent(), taken.cells());
        if (next.controller().isEmpty() || !usable(next.controller().get())) {
          return false;
        }
        controller = next.controller().get();
        specifier = output.isPresent() ? next.cells() : List.of();
      }
    }
    problems.add(
        DevicesCode.INTERRUPT_LOOP, controller, "interrupts", "an interrupt comes back here");
    return false;
  }

  /** Whether specifiers mean what they mean at a GIC, because they go to one as they are. */
  private boolean gicCells(Node controller) {
    Boolean gic = gicCells.get(controller);
    if (gic == null) {
      gic = handsOnToGic(controller);
      gicCells.put(controller, gic);
    }
    return gic;
  }

  private boolean handsOnToGic(Node controller) {
    Set<Node> seen = new HashSet<>();
    Optional<Node> current = Optional.of(controller);
    while (current.isPresent() && seen.add(current.get())) {
      if (HardwareNumbers.isGic(current.get())) {
        return parents.width(current.get()) == parents.width(controller);
      }
      current = handsOn(current.get()) ? behind(current.get()) : Optional.empty();
    }
    return false;
  }

  /**
   * Whether a controller that is no GIC takes no interrupts for itself, or has the cells of a GIC
   * without being one of GPIOs: wake-up controllers are that, and their own interrupts are others.
   */
  private boolean handsOn(Node controller) {
    return reader.property(controller).isEmpty()
        || parents.width(controller) == HardwareNumbers.GIC_CELLS
            && controller.property("gpio-controller").isEmpty();
  }

  /** Which of a controller's own interrupts an input raises; empty where only its driver knows. */
  private static Optional<Specifier> output(
      Node controller, List<Specifier> own, OptionalLong number) {
    if (own.size() == 1) {
      return Optional.of(own.get(0));
    }
    if (HardwareNumbers.isCombiner(controller) && number.isPresent()) {
      long group = number.getAsLong() / 8;
      return own.stream().filter(each -> each.index() == group).findFirst();
    }
    return Optional.empty();
  }

  /** A root controller is set up by its own status, whatever stands above it. */
  private boolean usable(Node controller) {
    return tree.isReachable(controller)
        || TreeIndex.isAvailable(controller) && behind(controller).isEmpty();
  }

  /**
   * The controller or nexus behind a controller; empty for a root controller. Controllers that turn
   * their inputs into messages name the receiver in {@code msi-parent}.
   */
  private Optional<Node> behind(Node controller) {
    List<Specifier> own = reader.specifiers(controller);
    Optional<Node> parent =
        own.isEmpty() ? parents.of(controller) : Optional.of(own.get(0).parent());
    return parent
        .filter(node -> node != controller)
        .or(() -> own.isEmpty() ? messagesTo(controller) : Optional.empty());
  }

  private Optional<Node> messagesTo(Node controller) {
    return Cells.first(controller, "msi-parent")
        .flatMap(tree::byPhandle)
        .filter(node -> node != controller);
  }

  /** Every controller and nexus of the tree, in the order of the source. */
  public List<InterruptController> controllers() {
    List<InterruptController> found = new ArrayList<>();
    for (Node node : tree.nodes()) {
      boolean controller = node.property("interrupt-controller").isPresent();
      boolean nexus = !controller && node.property("interrupt-map").isPresent();
      if (controller || nexus) {
        found.add(
            new InterruptController(
                node,
                behind(node),
                nexus,
                node.property("gpio-controller").isPresent(),
                tree.isReachable(node)));
      }
    }
    return found;
  }
}
