// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.check.Check;
import org.vfiodt.dts.check.CheckTree;
import org.vfiodt.dts.check.Finding;
import org.vfiodt.dts.check.Report;
import org.vfiodt.dts.check.TreeNode;

/** Power supplies: {@code X-supply} is one phandle of a regulator (binding regulator.yaml). */
final class SupplyChecks {
  private static final String ENDING = "-supply";

  static final List<Check> CHECKS =
      List.of(
          Check.warning(
              "supply_property",
              "An 'X-supply' is not one reference to a regulator.",
              SupplyChecks::look));

  private SupplyChecks() {}

  private static void look(CheckTree tree, Report report) {
    for (String name : tree.propertyNames()) {
      if (name.endsWith(ENDING)) {
        tree.holders(name).forEach(held -> look(tree, held.node(), held.property(), report));
      }
    }
  }

  private static void look(CheckTree tree, TreeNode node, Property supply, Report report) {
    if (supply.length() != 4) {
      String text =
          String.format(
              Locale.ROOT,
              "'%s' must be the phandle of one regulator, but has %d bytes",
              supply.name(),
              supply.length());
      report.add(
          Finding.of(node, supply, 0, text)
              .hint(
                  supply.length() % 4 == 0 && supply.length() > 4
                      ? Optional.of("each supply has a property of its own; only the first is read")
                      : Optional.empty()));
      return;
    }
    long phandle = supply.cell(0);
    if (phandle == 0 || phandle == 0xffffffffL) {
      return;
    }
    Optional<TreeNode> target = tree.byPhandle(phandle);
    if (target.isEmpty()) {
      report.add(PhandleLists.missing(node, supply, 0));
    } else if (!tree.overlay()) {
      Regulators.reasonAgainst(target.get())
          .ifPresent(
              reason -> {
                String text =
                    String.format(
                        Locale.ROOT, "'%s' names %s, %s", supply.name(), target.get(), reason);
                report.add(
                    Finding.of(node, supply, 0, text)
                        .note(target.get().node().place(), "the node it names"));
              });
    }
  }
}
