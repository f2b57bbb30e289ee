// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.List;
import org.vfiodt.dts.Property;

/** Names of nodes and properties; devicetree specification, section 2.2. */
final class NameChecks {
  private static final CharacterSet IN_NODES = CharacterSet.alphanumeric(",._+-@");
  private static final CharacterSet IN_PROPERTIES = CharacterSet.alphanumeric(",._+*#?-");

  static final List<Check> CHECKS =
      List.of(
          Check.error(
                  "node_name_chars",
                  "The name of a node has a character that is not allowed.",
                  Rule.nodes(NameChecks::nodeCharacters))
              .ofSource(),
          Check.error(
                  "node_name_format",
                  "The name of a node has more than one '@'.",
                  Rule.nodes(NameChecks::oneAt))
              .ofSource()
              .after("node_name_chars"),
          Check.error(
                  "node_name_not_empty", "A node has no name.", Rule.nodes(NameChecks::notEmpty))
              .ofSource()
              .after("node_name_chars"),
          Check.error(
                  "property_name_chars",
                  "The name of a property has a character that is not allowed.",
                  Rule.properties(NameChecks::propertyCharacters))
              .ofSource(),
          Check.error(
                  "name_is_string",
                  "The property 'name' is not one string.",
                  Rule.property("name", Values::string))
              .ofSource(),
          Check.error(
                  "name_properties",
                  "The property 'name' says something else than the name of its node.",
                  Rule.property("name", NameChecks::nameProperty))
              .ofSource()
              .after("name_is_string"));

  private NameChecks() {}

  private static void nodeCharacters(TreeNode node, Report report) {
    int bad = IN_NODES.firstOutside(node.name(), 0);
    if (bad < node.name().length()) {
      String text = "the name of a node cannot have " + quoted(node.name().charAt(bad));
      report.add(Finding.of(node, text));
    }
  }

  private static void propertyCharacters(TreeNode node, Property property, Report report) {
    String name = property.name();
    int bad = IN_PROPERTIES.firstOutside(name, 0);
    if (bad < name.length()) {
      String text = "the property name '" + name + "' cannot have " + quoted(name.charAt(bad));
      report.add(Finding.of(node, property, text));
    }
  }

  private static void oneAt(TreeNode node, Report report) {
    if (node.unitAddress().indexOf('@') >= 0) {
      report.add(Finding.of(node, "the name of a node cannot have two '@'"));
    }
  }

  private static void notEmpty(TreeNode node, Report report) {
    if (!node.isRoot() && node.isCalled("")) {
      report.add(Finding.of(node, "the node has no name before its unit address"));
    }
  }

  private static void nameProperty(TreeNode node, Property property, Report report) {
    String base = node.node().baseName();
    if (property.string().filter(base::equals).isEmpty()) {
      String text = "the property 'name' must be \"" + base + "\" or be left out";
      report.add(Finding.of(node, property, 0, text));
    }
  }

  private static String quoted(char character) {
    return character > ' ' && character < 0x7f
        ? "'" + character + "'"
        : Values.words("the byte 0x%02x", (int) character);
  }
}
