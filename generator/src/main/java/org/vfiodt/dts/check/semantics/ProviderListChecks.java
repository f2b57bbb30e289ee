// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import static org.vfiodt.dts.check.semantics.Numbers.count;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.check.Check;
import org.vfiodt.dts.check.CheckTree;
import org.vfiodt.dts.check.Finding;
import org.vfiodt.dts.check.Report;
import org.vfiodt.dts.check.Rule;
import org.vfiodt.dts.check.TreeNode;

/** Lists of phandles with arguments that dtc does not know. */
final class ProviderListChecks {
  static final List<Check> CHECKS =
      List.of(
          Check.warning(
              "assigned_clocks",
              "'assigned-clocks' is malformed, or has fewer entries than their rates or parents.",
              ProviderListChecks::assigned),
          Check.warning(
              "interconnects",
              "'interconnects' is malformed or names a node without '#interconnect-cells'.",
              ProviderListChecks::interconnects),
          Check.warning(
              "nvmem_cells",
              "'nvmem-cells' names something that is no part of a non-volatile memory.",
              ProviderListChecks::memories),
          Check.warning(
              "gpio_ranges", "'gpio-ranges' is malformed or maps a line twice.", GpioRanges::look));

  private ProviderListChecks() {}

  private static void assigned(CheckTree tree, Report report) {
    for (String name : List.of("assigned-clocks", "assigned-clock-parents")) {
      Rule.property(
              name,
              (node, list, told) ->
                  PhandleLists.tell(
                      node,
                      list,
                      Specifiers.read(tree, list, "#clock-cells"),
                      "#clock-cells",
                      told))
          .look(tree, report);
    }
    for (CheckTree.Held held : tree.holders("assigned-clock-parents")) {
      Specifiers parents = Specifiers.read(tree, held.property(), "#clock-cells");
      if (parents.whole()) {
        compare(tree, held.node(), held.property(), parents.entries().size(), report);
      }
    }
    for (CheckTree.Held held : tree.holders("assigned-clock-rates")) {
      Property rates = held.property();
      if (rates.length() % 4 == 0) {
        compare(tree, held.node(), rates, rates.length() / 4, report);
      } else {
        report.add(Finding.of(held.node(), rates, "'assigned-clock-rates' must be cells"));
      }
    }
  }

  private static void compare(
      CheckTree tree, TreeNode node, Property list, int entries, Report report) {
    Optional<Property> clocks = node.property("assigned-clocks");
    if (clocks.isEmpty()) {
      if (Availability.enabled(node)) {
        String text =
            String.format(Locale.ROOT, "'%s' without 'assigned-clocks' does nothing", list.name());
        report.add(Finding.of(node, list, text));
      }
      return;
    }
    Specifiers read = Specifiers.read(tree, clocks.get(), "#clock-cells");
    if (read.whole() && read.entries().size() < entries) {
      String text =
          String.format(
              Locale.ROOT,
              "'%s' has %s for %s",
              list.name(),
              count(entries, "entry", "entries"),
              count(read.entries().size(), "assigned clock", "assigned clocks"));
      report.add(
          Finding.of(node, list, text).note(clocks.get().place(), "the clocks they are for"));
    }
  }

  private static void interconnects(CheckTree tree, Report report) {
    Rule.property(
            "interconnects",
            (node, list, told) -> {
              Specifiers read = Specifiers.read(tree, list, "#interconnect-cells");
              PhandleLists.tell(node, list, read, "#interconnect-cells", told);
            })
        .look(tree, report);
  }

  private static void memories(CheckTree tree, Report report) {
    for (CheckTree.Held held : tree.holders("nvmem-cells")) {
      Specifiers read = Specifiers.phandles(tree, held.property());
      boolean arguments =
          read.entries().stream()
              .anyMatch(each -> each.target().filter(ProviderListChecks::takesMore).isPresent());
      if (arguments) {
        continue;
      }
      PhandleLists.tell(held.node(), held.property(), read, "", report);
      for (Specifier each : read.entries()) {
        Optional<TreeNode> target = each.target();
        if (target.isPresent() && !tree.overlay() && !isCell(target.get())) {
          String text =
              String.format(
                  Locale.ROOT,
                  "'nvmem-cells' names %s, which is no part of a device",
                  target.get());
          report.add(
              Finding.of(held.node(), held.property(), each.offset(), text)
                  .note(target.get().node().place(), "the node it names"));
        }
      }
    }
  }

  private static boolean takesMore(TreeNode target) {
    return target.has("#nvmem-cell-cells");
  }

  private static boolean isCell(TreeNode target) {
    return target.parent().filter(Devices::within).isPresent();
  }
}
