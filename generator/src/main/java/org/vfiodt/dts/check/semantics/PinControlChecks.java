// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import static org.vfiodt.dts.check.semantics.Numbers.count;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vfiodt.diag.Suggestion;
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
              (tree, report) -> names(tree, true, report)),
          Check.off(
              "pinctrl_names_unused",
              "'pinctrl-names' stands where there is no pin state at all.",
              (tree, report) -> names(tree, false, report)));

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
            String.format(
                Locale.ROOT,
                "'%s' names %s, which is not below a pin controller",
                state.name(),
                each.target().get());
        report.add(
            Finding.of(node, state, each.offset(), text)
                .note(each.target().get().node().place(), "the node it names")
                .hint("a pin configuration stands below the node of its pin controller"));
      }
    }
  }

  /** Any device may be a pin controller, but a node that is below none has no driver. */
  private static boolean belowController(TreeNode configuration) {
    return configuration.parent().filter(Devices::within).isPresent();
  }

  private static void gap(TreeNode node, Property state, Report report) {
    int number = Integer.parseInt(state.name().substring(PREFIX.length()));
    if (number > 0 && !node.has(PREFIX + (number - 1))) {
      String text =
          String.format(
              Locale.ROOT, "'%s' without '%s%d' is never used", state.name(), PREFIX, number - 1);
      report.add(
          Finding.of(node, state, text)
              .hint("states are read in order until a number is missing; number them from 0"));
    }
  }

  private static void names(CheckTree tree, boolean some, Report report) {
    for (CheckTree.Held held : tree.holders(NAMES)) {
      Optional<List<String>> names = held.property().strings();
      if (names.isEmpty() || !Availability.enabled(held.node())) {
        continue;
      }
      int states = 0;
      while (states < names.get().size() && held.node().has(PREFIX + states)) {
        states++;
      }
      if (states < names.get().size() && some == (states > 0)) {
        String text =
            String.format(
                Locale.ROOT,
                "'%s' names %s, but there is no '%s%d'",
                NAMES,
                count(names.get().size(), "state", "states"),
                PREFIX,
                states);
        Finding finding =
            Finding.of(held.node(), held.property(), text)
                .hint(misspelt(held.node(), PREFIX + states));
        if (states > 0) {
          Property last = held.node().property(PREFIX + (states - 1)).orElseThrow();
          finding = finding.note(last.place(), "the last state");
          if (last.definedAt().size() > 1) {
            finding =
                finding.note(last.definedAt().stream().findFirst(), "it has a value here too");
          }
        }
        report.add(finding);
      }
    }
  }

  private static Optional<String> misspelt(TreeNode node, String wanted) {
    List<String> others =
        node.node().properties().stream()
            .map(Property::name)
            .filter(name -> !isState(name) && !name.equals(NAMES))
            .toList();
    return Suggestion.nearest(wanted, others)
        .map(name -> "is '" + name + "' meant to be '" + wanted + "'?");
  }
}
