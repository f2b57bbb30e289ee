// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.Property;

/** Interrupts and who receives them; devicetree specification, section 2.4. */
final class InterruptChecks {
  static final List<Check> CHECKS =
      List.of(
          Check.warning(
                  "interrupts_property",
                  "A node with 'interrupts' has no interrupt parent, or the size is wrong.",
                  InterruptChecks::interrupts)
              .after("phandle_references"),
          Check.warning(
                  "interrupt_provider",
                  "A node has #interrupt-cells and is no interrupt provider, or the converse.",
                  Rule.nodes(InterruptChecks::provider))
              .after("interrupts_extended_is_cell"),
          Check.warning(
                  "interrupt_map",
                  "'interrupt-map' does not hold whole entries, or names no interrupt provider.",
                  InterruptMapRule::look)
              .after("phandle_references", "addr_size_cells", "interrupt_provider"));

  private InterruptChecks() {}

  private static boolean isProvider(TreeNode node) {
    return node.has("interrupt-controller") || node.has("interrupt-map");
  }

  private static void provider(TreeNode node, Report report) {
    Optional<Property> cells = node.property("#interrupt-cells");
    boolean provider = isProvider(node);
    if (provider && cells.isEmpty()) {
      report.add(Finding.of(node, "an interrupt provider must have #interrupt-cells"));
    } else if (!provider && cells.isPresent()) {
      String text = "#interrupt-cells means nothing here";
      report.add(
          Finding.of(node, cells.get(), text)
              .hint("only a node with 'interrupt-controller' or 'interrupt-map' gives interrupts"));
    }
  }

  private static void interrupts(CheckTree tree, Report report) {
    tree.holders("interrupts")
        .forEach(held -> interrupts(tree, held.node(), held.property(), report));
  }

  private static void interrupts(
      CheckTree tree, TreeNode node, Property interrupts, Report report) {
    if (interrupts.length() % 4 != 0) {
      String text = "'interrupts' must be made of cells, but has " + Values.bytes(interrupts);
      report.add(Finding.of(node, interrupts, 0, text));
    }
    parent(tree, node, interrupts, report)
        .flatMap(parent -> parent.property("#interrupt-cells"))
        .ifPresent(cells -> size(node, interrupts, cells, report));
  }

  private static void size(TreeNode node, Property interrupts, Property cells, Report report) {
    int entry = cells.cell().orElse(0L).intValue() * 4;
    if (!RegisterChecks.isMultiple(interrupts.length(), entry)) {
      String text = "'interrupts' has %s, which is no multiple of %d";
      text = Values.words(text, Values.bytes(interrupts), entry);
      report.add(
          Finding.of(node, interrupts, 0, text)
              .note(cells.placeOf(0), "the number of cells for each interrupt"));
    }
  }

  /** The node that receives interrupts: the nearest that gives any, unless a node names one. */
  private static Optional<TreeNode> parent(
      CheckTree tree, TreeNode node, Property interrupts, Report report) {
    for (TreeNode at = node; at != null; at = at.parent().orElse(null)) {
      if (at != node && isProvider(at)) {
        return Optional.of(at);
      }
      Optional<Property> named = at.property("interrupt-parent");
      if (named.isPresent()) {
        return named(tree, node, at, named.get(), interrupts, report);
      }
    }
    report.add(missing(node, interrupts));
    return Optional.empty();
  }

  private static Finding missing(TreeNode node, Property interrupts) {
    return Finding.of(node, interrupts, "no node receives these interrupts")
        .hint("'interrupt-parent', here or further up, names the interrupt controller");
  }

  private static Optional<TreeNode> named(
      CheckTree tree,
      TreeNode node,
      TreeNode holder,
      Property property,
      Property interrupts,
      Report report) {
    Optional<Long> phandle = property.cell();
    if (phandle.isPresent() && (phandle.get() == 0 || phandle.get() == 0xffffffffL)) {
      if (!tree.overlay()) {
        report.add(Finding.of(holder, property, 0, "'interrupt-parent' is no phandle"));
        report.add(missing(node, interrupts));
      }
      return Optional.empty();
    }
    Optional<TreeNode> parent = phandle.flatMap(tree::byPhandle);
    if (parent.isEmpty()) {
      report.add(
          Finding.of(holder, property, 0, "'interrupt-parent' is not the phandle of a node"));
    } else if (!isProvider(parent.get())) {
      String text =
          "the node is an interrupt parent, but has no 'interrupt-controller' or"
              + " 'interrupt-map'";
      report.add(Finding.of(parent.get(), text).note(property.placeOf(0), "named here"));
    }
    return parent;
  }
}
