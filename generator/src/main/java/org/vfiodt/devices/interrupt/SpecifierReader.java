// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.interrupt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.devices.DevicesCode;
import org.vfiodt.devices.LinuxRule;
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.tree.Cells;
import org.vfiodt.devices.tree.PhandleEntry;
import org.vfiodt.devices.tree.PhandleList;
import org.vfiodt.devices.tree.Problems;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/**
 * Cuts {@code interrupts-extended}, where the kernel reads it, else {@code interrupts} into
 * specifiers.
 */
final class SpecifierReader {
  private final LinuxRules rules;
  private final InterruptParents parents;
  private final PhandleList phandles;
  private final Problems problems;

  SpecifierReader(
      LinuxRules rules, InterruptParents parents, PhandleList phandles, Problems problems) {
    this.rules = rules;
    this.parents = parents;
    this.phandles = phandles;
    this.problems = problems;
  }

  /** The property that says which interrupts a node has; empty when none does. */
  Optional<Property> property(Node node) {
    Optional<Property> extended =
        rules.has(LinuxRule.INTERRUPTS_EXTENDED)
            ? node.property("interrupts-extended")
            : Optional.empty();
    return extended.isPresent() ? extended : node.property("interrupts");
  }

  /** Specifiers up to the first that cannot be read. */
  List<Specifier> specifiers(Node node) {
    Optional<Property> property = property(node);
    if (property.isEmpty() || property.get().isEmpty()) {
      return List.of();
    }
    return property.get().name().equals("interrupts")
        ? plain(node, property.get())
        : extended(node, property.get());
  }

  private List<Specifier> plain(Node node, Property property) {
    Optional<Node> parent = parents.of(node);
    if (parent.isEmpty()) {
      problems.add(
          DevicesCode.INTERRUPT_PARENT,
          node,
          property,
          0,
          "has interrupts and no interrupt parent");
      return List.of();
    }
    int width = parents.width(parent.get());
    if (width == 0) {
      return List.of();
    }
    if (property.length() % (4 * width) != 0) {
      problems.add(
          DevicesCode.INTERRUPT_LENGTH,
          node,
          property,
          0,
          "interrupts has "
              + property.length()
              + " bytes, no multiple of the "
              + 4 * width
              + " of "
              + parent.get().path());
    }
    List<Long> cells = Cells.list(property);
    List<Specifier> found = new ArrayList<>();
    for (int i = 0; (i + 1) * width <= cells.size(); i++) {
      found.add(
          new Specifier(
              i,
              parent.get(),
              cells.subList(i * width, (i + 1) * width),
              property.placeOf(4 * i * width)));
    }
    return found;
  }

  private List<Specifier> extended(Node node, Property property) {
    List<Specifier> found = new ArrayList<>();
    for (PhandleEntry entry : phandles.entries(node, property, "#interrupt-cells")) {
      if (entry.node().isEmpty() || entry.arguments().isEmpty()) {
        break;
      }
      found.add(new Specifier(entry.index(), entry.node().get(), entry.arguments(), entry.at()));
    }
    return found;
  }
}
