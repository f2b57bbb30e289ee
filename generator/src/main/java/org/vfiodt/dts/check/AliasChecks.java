// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.List;
import org.vfiodt.dts.Property;

/** Nodes called {@code aliases}; devicetree specification, section 3.3. */
final class AliasChecks {
  private static final CharacterSet IN_NAMES =
      CharacterSet.of("abcdefghijklmnopqrstuvwxyz0123456789-");

  private static final int LONGEST_PATH = 200;

  static final List<Check> CHECKS =
      List.of(
          Check.warning(
              "alias_paths",
              "An alias is no path of a node, or its name has other characters than lower case"
                  + " letters, digits and '-'.",
              AliasChecks::look));

  private AliasChecks() {}

  private static void look(CheckTree tree, Report report) {
    for (TreeNode node : tree.nodes()) {
      if (node.name().equals("aliases")) {
        for (Property property : node.node().properties()) {
          if (!property.name().equals("phandle") && !property.name().equals("linux,phandle")) {
            alias(tree, node, property, report);
          }
        }
      }
    }
  }

  private static void alias(CheckTree tree, TreeNode node, Property alias, Report report) {
    String path = Values.text(alias);
    if (!tree.overlay() && (alias.isEmpty() || !exists(tree, path))) {
      String text = "the alias '" + alias.name() + "' is not the path of a node";
      report.add(Finding.of(node, alias, 0, path.isEmpty() ? text : text + ": " + shortened(path)));
    } else if (IN_NAMES.firstOutside(alias.name(), 0) < alias.name().length()) {
      String text =
          "the alias '" + alias.name() + "' may only have lower case letters, digits, '-'";
      report.add(Finding.of(node, alias, text));
    }
  }

  private static String shortened(String path) {
    return path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "...";
  }

  private static boolean onlySlashes(String path) {
    return !path.isEmpty() && path.chars().allMatch(character -> character == '/');
  }

  /** No alias can name the root. */
  private static boolean exists(CheckTree tree, String path) {
    return !onlySlashes(path) && tree.byPath(tree.root(), path).isPresent();
  }
}
