// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a node says the way in which its children are addressed. */
final class AddressingChecks {
  static final List<Check> CHECKS =
      List.of(
          Check.warning(
                  "avoid_default_addr_size",
                  "A node with 'reg' or 'ranges' has a parent without #address-cells or"
                      + " #size-cells.",
                  Rule.nodes(AddressingChecks::relyingOnDefaults))
              .after("addr_size_cells"),
          Check.warning(
                  "avoid_unnecessary_addr_size",
                  "A node says #address-cells and #size-cells, but no child has an address.",
                  Rule.nodes(AddressingChecks::unnecessary))
              .after("avoid_default_addr_size"),
          Check.warning(
                  "unique_unit_address",
                  "Two children of a node have one unit address.",
                  Rule.nodes((node, report) -> unique(node, false, report)))
              .after("avoid_default_addr_size"),
          Check.off(
                  "unique_unit_address_if_enabled",
                  "Two children of a node that are not disabled have one unit address.",
                  Rule.nodes((node, report) -> unique(node, true, report)))
              .after("avoid_default_addr_size"));

  private AddressingChecks() {}

  private static void relyingOnDefaults(TreeNode node, Report report) {
    if (node.isRoot() || !node.has("reg") && !node.has("ranges")) {
      return;
    }
    TreeNode parent = node.parent().orElseThrow();
    if (parent.writtenAddressCells() == TreeNode.UNSAID) {
      unsaid(node, parent, "#address-cells", 2, report);
    }
    if (parent.writtenSizeCells() == TreeNode.UNSAID) {
      unsaid(node, parent, "#size-cells", 1, report);
    }
  }

  private static void unsaid(
      TreeNode node, TreeNode parent, String what, int meaning, Report report) {
    String text =
        Values.words("%s does not say %s, which then is %d", parent.path(), what, meaning);
    report.add(Finding.of(node, text).note(parent.node().place(), "the parent"));
  }

  private static void unnecessary(TreeNode node, Report report) {
    if (node.isRoot() || !saysBoth(node) || !node.hadChildren()) {
      return;
    }
    if (node.has("ranges") || node.has("dma-ranges")) {
      return;
    }
    for (TreeNode child : node.children()) {
      if (child.has("reg") || child.has("ranges")) {
        return;
      }
    }
    String text = "#address-cells and #size-cells are unnecessary: no child has 'reg' or 'ranges'";
    report.add(Finding.of(node, text));
  }

  private static boolean saysBoth(TreeNode node) {
    return node.writtenAddressCells() >= 0 && node.writtenSizeCells() >= 0;
  }

  private static void unique(TreeNode node, boolean enabled, Report report) {
    if (!saysBoth(node) || node.children().size() < 2) {
      return;
    }
    Map<String, List<TreeNode>> seen = new HashMap<>();
    for (TreeNode child : node.children()) {
      if (!child.unitAddress().isEmpty() && !(enabled && disabled(child))) {
        List<TreeNode> same = seen.computeIfAbsent(child.unitAddress(), any -> new ArrayList<>(1));
        for (int i = 0; i < same.size() && !report.full(); i++) {
          String text = "the unit address is also that of " + child.path();
          report.add(Finding.of(same.get(i), text).note(child.node().place(), "the other node"));
        }
        same.add(child);
      }
    }
  }

  private static boolean disabled(TreeNode node) {
    return node.property("status")
        .filter(status -> Values.text(status).equals("disabled"))
        .isPresent();
  }
}
