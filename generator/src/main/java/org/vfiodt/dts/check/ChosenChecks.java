// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.List;
import org.vfiodt.dts.Property;

/** The node {@code /chosen}; devicetree specification, section 3.6. */
final class ChosenChecks {
  static final List<Check> CHECKS =
      List.of(
          Check.warning(
              "obsolete_chosen_interrupt_controller",
              "/chosen has 'interrupt-controller', which means nothing any more.",
              ChosenChecks::interruptController),
          Check.warning(
              "chosen_node_is_root",
              "A node 'chosen' is not a child of the root.",
              Rule.nodes(ChosenChecks::place)),
          Check.warning(
              "chosen_node_bootargs",
              "'bootargs' of a node 'chosen' is not one string.",
              Rule.property("bootargs", ChosenChecks::string)),
          Check.warning(
              "chosen_node_stdout_path",
              "'stdout-path' of a node 'chosen' is not one string, or has its old name.",
              Rule.nodes(ChosenChecks::console)));

  private ChosenChecks() {}

  private static boolean isChosen(TreeNode node) {
    return node.name().equals("chosen");
  }

  private static void interruptController(CheckTree tree, Report report) {
    TreeNode root = tree.root();
    root.children().stream()
        .filter(ChosenChecks::isChosen)
        .findFirst()
        .flatMap(chosen -> chosen.property("interrupt-controller"))
        .ifPresent(
            property ->
                report.add(
                    Finding.of(root, property, "'interrupt-controller' in /chosen is obsolete")));
  }

  private static void place(TreeNode node, Report report) {
    if (isChosen(node) && node.parent().filter(TreeNode::isRoot).isEmpty()) {
      report.add(Finding.of(node, "the node 'chosen' belongs below the root"));
    }
  }

  private static void string(TreeNode node, Property property, Report report) {
    if (isChosen(node)) {
      Values.string(node, property, report);
    }
  }

  private static void console(TreeNode node, Report report) {
    if (!isChosen(node)) {
      return;
    }
    if (node.has("stdout-path")) {
      Values.string(node, node.property("stdout-path").get(), report);
      return;
    }
    node.property("linux,stdout-path")
        .ifPresent(
            old -> {
              report.add(Finding.of(node, old, "this property is called 'stdout-path' today"));
              Values.string(node, old, report);
            });
  }
}
