// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.Property;

/** Names that work but are advised against; devicetree specification, section 2.2. */
final class StrictNameChecks {
  private static final CharacterSet ADVISED = CharacterSet.alphanumeric(",-");

  static final List<Check> CHECKS =
      List.of(
          Check.warning(
                  "node_name_vs_property_name",
                  "A node and a property of its parent have one name.",
                  Rule.nodes(StrictNameChecks::sameName))
              .ofSource()
              .after("node_name_chars"),
          Check.off(
              "property_name_chars_strict",
              "The name of a property has more than letters, digits, ',' and '-'.",
              Rule.properties(StrictNameChecks::property)),
          Check.off(
              "node_name_chars_strict",
              "The name of a node has more than letters, digits, ',' and '-'.",
              Rule.nodes(StrictNameChecks::node)));

  private StrictNameChecks() {}

  private static void sameName(TreeNode node, Report report) {
    Optional<TreeNode> parent = node.parent();
    Optional<Property> property =
        parent.isPresent() ? parent.get().property(node.name()) : Optional.empty();
    if (property.isPresent()) {
      report.add(
          Finding.of(node, "the node's parent has a property of the same name")
              .note(property.get().place(), "the property"));
    }
  }

  private static void property(TreeNode node, Property property, Report report) {
    String name = property.name();
    int bad = ADVISED.firstOutside(name, 0);
    if (bad == name.length() || name.equals("device_type")) {
      return;
    }
    boolean count = name.charAt(bad) == '#' && (bad == 0 || name.charAt(bad - 1) == ',');
    int next = count ? ADVISED.firstOutside(name, bad + 1) : bad;
    if (next < name.length()) {
      String text = "the property name '" + name + "' should not have '" + name.charAt(next) + "'";
      report.add(Finding.of(node, property, text));
    }
  }

  private static void node(TreeNode node, Report report) {
    String name = node.node().baseName();
    int bad = ADVISED.firstOutside(name, 0);
    if (bad < name.length()) {
      report.add(Finding.of(node, "the name of a node should not have '" + name.charAt(bad) + "'"));
    }
  }
}
