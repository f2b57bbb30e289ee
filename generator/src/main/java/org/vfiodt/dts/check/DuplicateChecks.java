// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
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

  /** Short lists are compared each with each, which costs less than a map. */
  private static final int MAP_FROM = 16;

  private DuplicateChecks() {}

  private static void children(TreeNode node, Report report) {
    twins(
        node.children(),
        TreeNode::name,
        (twin, child) ->
            report.add(
                Finding.of(child, "there are two nodes of this name")
                    .note(twin.node().place(), "also defined here")));
  }

  private static void properties(TreeNode node, Report report) {
    twins(
        node.node().properties(),
        Property::name,
        (twin, property) -> {
          String text = "the property '" + property.name() + "' is defined twice";
          report.add(Finding.of(node, property, text).note(twin.place(), "also defined here"));
        });
  }

  /** Gives the first of a name and each later one. */
  private static <T> void twins(
      List<T> all, Function<T, String> nameOf, BiConsumer<T, T> consumer) {
    if (all.size() >= MAP_FROM) {
      Map<String, T> first = new HashMap<>();
      for (T each : all) {
        T twin = first.putIfAbsent(nameOf.apply(each), each);
        if (twin != null) {
          consumer.accept(twin, each);
        }
      }
      return;
    }
    for (int later = 1; later < all.size(); later++) {
      String name = nameOf.apply(all.get(later));
      for (int first = 0; first < later; first++) {
        if (nameOf.apply(all.get(first)).equals(name)) {
          consumer.accept(all.get(first), all.get(later));
          break;
        }
      }
    }
  }
}
