// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vfiodt.dts.Property;

/** Two children or two properties of one name in one body. */
final class DuplicateChecks {
  static final List<Check> CHECKS =
      List.of(
          Check.error(
                  "duplicate_node_names",
                  "A node has two children of one name.",
                  Rule.nodes(DuplicateChecks::children))
              .ofSource(),
          Check.error(
                  "duplicate_property_names",
                  "A node has two properties of one name.",
                  Rule.nodes(DuplicateChecks::properties))
              .ofSource());

  private DuplicateChecks() {}

  private static void children(TreeNode node, Report report) {
    if (node.children().size() < 2) {
      return;
    }
    Map<String, TreeNode> first = new HashMap<>();
    for (TreeNode child : node.children()) {
      TreeNode twin = first.putIfAbsent(child.name(), child);
      if (twin != null) {
        String text = "there are two nodes of this name";
        report.add(Finding.of(child, text).note(twin.node().place(), "also defined here"));
      }
    }
  }

  private static void properties(TreeNode node, Report report) {
    if (node.node().properties().size() < 2) {
      return;
    }
    Map<String, Property> first = new HashMap<>();
    for (Property property : node.node().properties()) {
      Property twin = first.putIfAbsent(property.name(), property);
      if (twin != null) {
        String text = "the property '" + property.name() + "' is defined twice";
        report.add(Finding.of(node, property, text).note(twin.place(), "also defined here"));
      }
    }
  }
}
