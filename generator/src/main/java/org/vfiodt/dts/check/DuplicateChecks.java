// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** Tells of the later of two things with one name. */
  private interface Teller<T> {
    void tell(TreeNode in, T first, T later, Report report);
  }

  private static void children(TreeNode node, Report report) {
    twins(node, node.children(), TreeNode::name, DuplicateChecks::child, report);
  }

  private static void child(TreeNode in, TreeNode first, TreeNode later, Report report) {
    report.add(
        Finding.of(later, "there are two nodes of this name")
            .note(first.node().place(), "also defined here"));
  }

  private static void properties(TreeNode node, Report report) {
    twins(node, node.node().properties(), Property::name, DuplicateChecks::property, report);
  }

  private static void property(TreeNode in, Property first, Property later, Report report) {
    String text = "the property '" + later.name() + "' is defined twice";
    report.add(Finding.of(in, later, text).note(first.place(), "also defined here"));
  }

  private static <T> void twins(
      TreeNode in, List<T> all, Function<T, String> nameOf, Teller<T> teller, Report report) {
    if (all.size() >= MAP_FROM) {
      Map<String, T> first = new HashMap<>();
      for (T each : all) {
        T twin = first.putIfAbsent(nameOf.apply(each), each);
        if (twin != null) {
          teller.tell(in, twin, each, report);
        }
      }
      return;
    }
    String[] names = new String[all.size()];
    for (int later = 0; later < names.length; later++) {
      names[later] = nameOf.apply(all.get(later));
      for (int first = 0; first < later; first++) {
        boolean alike = names[first].length() == names[later].length();
        if (alike && names[first].equals(names[later])) {
          teller.tell(in, all.get(first), all.get(later), report);
          break;
        }
      }
    }
  }
}
