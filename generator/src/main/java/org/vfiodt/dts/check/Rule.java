// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.function.BiConsumer;
import org.vfiodt.dts.Property;

/** How a check looks at a tree. Rules keep no state, so one may look at several trees at once. */
@FunctionalInterface
public interface Rule {
  /** Finds nothing; for names that only switch what linking does. */
  Rule NOTHING = (tree, report) -> {};

  void look(CheckTree tree, Report report);

  /** A rule about each node by itself. */
  static Rule nodes(BiConsumer<TreeNode, Report> rule) {
    return (tree, report) -> {
      for (TreeNode node : tree.nodes()) {
        rule.accept(node, report);
      }
    };
  }

  /** A rule about each property with a name. */
  static Rule property(String name, OnProperty rule) {
    return (tree, report) ->
        tree.holders(name).forEach(held -> rule.look(held.node(), held.property(), report));
  }

  /** A rule about each property of each node. */
  static Rule properties(OnProperty rule) {
    return nodes(
        (node, report) -> {
          for (Property property : node.node().properties()) {
            rule.look(node, property, report);
          }
        });
  }

  /** Looks at one property of a node. */
  @FunctionalInterface
  interface OnProperty {
    void look(TreeNode node, Property property, Report report);
  }
}
