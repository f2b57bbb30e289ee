// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.check.Check;
import org.vfiodt.dts.check.CheckTree;
import org.vfiodt.dts.check.Finding;
import org.vfiodt.dts.check.Report;
import org.vfiodt.dts.check.TreeNode;

/** Interrupts that no controller will ever deliver. */
final class InterruptReachChecks {
  static final List<Check> CHECKS =
      List.of(
          Check.warning(
              "interrupt_controller_unreachable",
              "A device that is on sends its interrupts to a controller that is off, or to"
                  + " controllers that wait for each other.",
              InterruptReachChecks::look),
          Check.warning(
              "interrupt_map_miss",
              "An interrupt-map has no entry for an interrupt of a device that uses it.",
              InterruptReachChecks::misses));

  private InterruptReachChecks() {}

  /** An interrupt of a device: the property and byte that say so, and where it goes. */
  private record Line(TreeNode device, Property property, int offset, TreeNode controller) {}

  private static void look(CheckTree tree, Report report) {
    List<Line> lines = lines(tree);
    Map<TreeNode, List<Line>> byDevice = new HashMap<>();
    for (Line line : lines) {
      byDevice.computeIfAbsent(line.device(), any -> new ArrayList<>(1)).add(line);
      Optional<TreeNode> off = Availability.disabledBy(line.controller());
      if (off.isPresent()) {
        report.add(disabled(line, off.get()));
      }
    }
    cascades(tree, byDevice, report);
  }

  private static Finding disabled(Line line, TreeNode off) {
    String text =
        "its interrupts go to "
            + line.controller()
            + (off == line.controller() ? ", which is off" : ", which is off because of " + off);
    return Finding.of(line.device(), line.property(), line.offset(), text)
        .note(off.property("status").flatMap(Property::place), "switched off here")
        .hint("switch the controller on, or this device off");
  }

  private static List<Line> lines(CheckTree tree) {
    List<Line> lines = new ArrayList<>();
    InterruptParents walks = new InterruptParents(tree);
    for (CheckTree.Held held : tree.holders("interrupts")) {
      TreeNode node = held.node();
      if (!node.has("interrupts-extended") && Availability.enabled(node)) {
        walks.find(node).ifPresent(parent -> lines.add(new Line(node, held.property(), 0, parent)));
      }
    }
    for (CheckTree.Held held : tree.holders("interrupts-extended")) {
      if (Availability.enabled(held.node())) {
        for (Specifier each :
            Specifiers.read(tree, held.property(), "#interrupt-cells").entries()) {
          each.target()
              .ifPresent(
                  target ->
                      lines.add(new Line(held.node(), held.property(), each.offset(), target)));
        }
      }
    }
    return lines;
  }

  /** Controllers that are themselves wired to others: some way must end at one that is not. */
  private static void cascades(CheckTree tree, Map<TreeNode, List<Line>> byDevice, Report report) {
    Map<TreeNode, List<TreeNode>> waiting = new HashMap<>();
    Map<TreeNode, Integer> missing = new HashMap<>();
    List<TreeNode> ready = new ArrayList<>();
    for (CheckTree.Held held : tree.holders("interrupt-controller")) {
      TreeNode controller = held.node();
      List<TreeNode> parents =
          byDevice.getOrDefault(controller, List.of()).stream()
              .map(Line::controller)
              .filter(parent -> parent != controller && parent.has("interrupt-controller"))
              .distinct()
              .toList();
      missing.put(controller, parents.size());
      parents.forEach(p -> waiting.computeIfAbsent(p, any -> new ArrayList<>()).add(controller));
      if (parents.isEmpty()) {
        ready.add(controller);
      }
    }
    for (int i = 0; i < ready.size(); i++) {
      for (TreeNode waiter : waiting.getOrDefault(ready.get(i), List.of())) {
        if (missing.merge(waiter, -1, Integer::sum) == 0) {
          ready.add(waiter);
        }
      }
    }
    for (CheckTree.Held held : tree.holders("interrupt-controller")) {
      TreeNode controller = held.node();
      if (missing.get(controller) > 0) {
        Line line =
            byDevice.get(controller).stream()
                .filter(each -> missing.getOrDefault(each.controller(), 0) > 0)
                .findFirst()
                .orElseThrow();
        String text =
            String.format(
                Locale.ROOT,
                "this interrupt controller waits for %s, which waits for it in turn",
                line.controller());
        report.add(
            Finding.of(controller, line.property(), line.offset(), text)
                .note(line.controller().node().place(), "the controller it waits for")
                .hint("one of them must send its interrupts to a controller that is not waiting"));
      }
    }
  }

  private static void misses(CheckTree tree, Report report) {
    Map<TreeNode, Optional<Nexus>> known = new HashMap<>();
    InterruptParents walks = new InterruptParents(tree);
    if (tree.holders(Nexus.MAP).isEmpty()) {
      return;
    }
    for (CheckTree.Held held : tree.holders("interrupts")) {
      TreeNode node = held.node();
      if (node.has("interrupts-extended") || !Availability.enabled(node)) {
        continue;
      }
      Optional<TreeNode> parent = walks.find(node);
      if (parent.isPresent()
          && parent.get().has(Nexus.MAP)
          && !parent.get().has("interrupt-controller")) {
        known
            .computeIfAbsent(parent.get(), nexus -> Nexus.read(tree, nexus))
            .filter(Nexus::whole)
            .ifPresent(nexus -> lookUp(node, held.property(), parent.get(), nexus, report));
      }
    }
  }

  private static void lookUp(
      TreeNode node, Property interrupts, TreeNode parent, Nexus nexus, Report report) {
    int address = nexus.addressCells();
    int specifier = nexus.keyCells() - address;
    Optional<Property> reg = node.property("reg");
    if (address > 0 && reg.map(Property::length).orElse(0) < 4 * address) {
      String text =
          String.format(
                  Locale.ROOT,
                  "its interrupts go through the interrupt-map of %s, which looks at the address, but it",
                  parent)
              + " has no 'reg'";
      report.add(
          Finding.of(node, interrupts, 0, text)
              .note(parent.property(Nexus.MAP).flatMap(Property::place), "the map"));
      return;
    }
    for (int at = 0; specifier > 0 && at + specifier <= interrupts.length() / 4; at += specifier) {
      int[] key = new int[nexus.keyCells()];
      for (int i = 0; i < key.length; i++) {
        key[i] = (int) (i < address ? reg.get().cell(i) : interrupts.cell(at + i - address));
      }
      if (nexus.match(IntBuffer.wrap(key)).isEmpty()) {
        String text =
            String.format(
                Locale.ROOT, "the interrupt-map of %s has no entry for this interrupt", parent);
        report.add(
            Finding.of(node, interrupts, 4 * at, text)
                .note(parent.property(Nexus.MAP).flatMap(Property::place), "the map"));
      }
    }
  }
}
