// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import static org.vfiodt.dts.check.semantics.Numbers.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.check.Check;
import org.vfiodt.dts.check.CheckTree;
import org.vfiodt.dts.check.Finding;
import org.vfiodt.dts.check.Report;
import org.vfiodt.dts.check.TreeNode;

/**
 * Pin states: {@code pinctrl-0}, {@code pinctrl-1} and so on, each a list of phandles of pin
 * configurations, named in order by {@code pinctrl-names} (binding pinctrl-bindings;
 * pinctrl_dt_to_map in drivers/pinctrl/devicetree.c, which stops at the first missing number).
 */
final class PinControlChecks {
  private static final String PREFIX = "pinctrl-";
  private static final String NAMES = "pinctrl-names";
  private static final int MOST_DIGITS = 4;

  static final List<Check> CHECKS =
      List.of(
          Check.warning(
              "pinctrl_property",
              "A 'pinctrl-N' leads to no pin configuration, or leaves a gap in the numbers.",
              PinControlChecks::states),
          Check.warning(
              "pinctrl_names",
              "'pinctrl-names' names more states than there are.",
              PinControlChecks::names));

  private PinControlChecks() {}

  private static boolean isState(String name) {
    String digits = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "";
    return !digits.isEmpty()
        && digits.length() <= MOST_DIGITS
        && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  private static void states(CheckTree tree, Report report) {
    for (String name : tree.propertyNames()) {
      if (isState(name)) {
        for (CheckTree.Held held : tree.holders(name)) {
          targets(tree, held.node(), held.property(), report);
          gap(held.node(), held.property(), report);
        }
      }
    }
  }

  private static void targets(CheckTree tree, TreeNode node, Property state, Report report) {
    Specifiers read = Specifiers.phandles(tree, state);
    PhandleLists.tell(node, state, read, "", report);
    if (tree.overlay()) {
      return;
    }
    for (Specifier each : read.entries()) {
      if (each.target().filter(target -> !belowController(target)).isPresent()) {
        String text =
            "'%s' names %s, which is not below a pin controller"
                .formatted(state.name(), each.target().get());
        report.add(
            Finding.of(node, state, each.offset(), text)
                .note(each.target().get().node().place(), "the node it names"));
      }
    }
  }

  /**
   * Whether a device stands above: any may be a pin controller, but the root and buses are none.
   */
  private static boolean belowController(TreeNode configuration) {
    TreeNode current = configuration;
    while (!current.isRoot()) {
      current = current.parent().orElseThrow();
      List<String> compatible = current.node().compatible();
      if (!compatible.isEmpty()) {
        return !current.isRoot() && !compatible.contains("simple-bus");
      }
    }
    return false;
  }

  private static void gap(TreeNode node, Property state, Report report) {
    int number = Integer.parseInt(state.name().substring(PREFIX.length()));
    if (number > 0 && !node.has(PREFIX + (number - 1))) {
      String text = "'%s' without '%s%d' is never used".formatted(state.name(), PREFIX, number - 1);
      report.add(
          Finding.of(node, state, text)
              .hint("states are read in order until a number is missing; number them from 0"));
    }
  }

  private static void names(CheckTree tree, Report report) {
    for (CheckTree.Held held : tree.holders(NAMES)) {
      Optional<List<String>> names = held.property().strings();
      if (names.isEmpty() || !Availability.enabled(held.node())) {
        continue;
      }
      int states = 0;
      while (states < names.get().size() && held.node().has(PREFIX + states)) {
        states++;
      }
      if (states < names.get().size()) {
        TreeMap<Integer, Property> there = new TreeMap<>();
        for (Property property : held.node().node().properties()) {
          if (isState(property.name())) {
            there.put(Integer.parseInt(property.name().substring(PREFIX.length())), property);
          }
        }
        String text =
            "'%s' names %s, but there is no '%s%d'"
                .formatted(NAMES, count(names.get().size(), "state", "states"), PREFIX, states);
        Finding finding = Finding.of(held.node(), held.property(), text);
        for (Property property :
            new ArrayList<>(there.values()).subList(0, Math.min(4, there.size()))) {
          finding = finding.note(property.place(), "a state");
        }
        report.add(finding);
      }
    }
  }
}
