// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.Property;
import org.vfiodt.source.Span;

/** Sizes of {@code reg} and {@code ranges}; devicetree specification, section 2.3.6 to 2.3.9. */
final class RegisterChecks {
  static final List<Check> CHECKS =
      List.of(
          Check.warning(
                  "addr_size_cells",
                  "Finds nothing; what needs #address-cells and #size-cells depends on it.",
                  Rule.NOTHING)
              .after("address_cells_is_cell", "size_cells_is_cell"),
          Check.warning(
                  "reg_format",
                  "'reg' does not hold whole entries of #address-cells and #size-cells.",
                  Rule.property("reg", RegisterChecks::reg))
              .after("addr_size_cells"),
          ranges("ranges_format", "ranges"),
          ranges("dma_ranges_format", "dma-ranges"));

  private RegisterChecks() {}

  private static Check ranges(String name, String property) {
    return Check.warning(
            name,
            "'" + property + "' does not hold whole entries, or is empty where cells differ.",
            Rule.property(property, RegisterChecks::ranges))
        .after("addr_size_cells");
  }

  private static void reg(TreeNode node, Property reg, Report report) {
    if (node.isRoot()) {
      report.add(Finding.of(node, reg, "the root node cannot have 'reg'"));
      return;
    }
    if (reg.isEmpty()) {
      report.add(Finding.of(node, reg, "'reg' is empty"));
    }
    TreeNode parent = node.parent().orElseThrow();
    int entry = (parent.addressCells() + parent.sizeCells()) * 4;
    if (!isMultiple(reg.length(), entry)) {
      String text = "'reg' has %s, which is no multiple of %d (#address-cells %d, #size-cells %d)";
      report.add(
          Finding.of(
                  node,
                  reg,
                  0,
                  Values.words(
                      text, Values.bytes(reg), entry, parent.addressCells(), parent.sizeCells()))
              .note(cellsOf(parent), "what the parent says"));
    }
  }

  private static void ranges(TreeNode node, Property ranges, Report report) {
    String name = "'" + ranges.name() + "'";
    if (node.isRoot()) {
      report.add(Finding.of(node, ranges, "the root node cannot have " + name));
      return;
    }
    TreeNode parent = node.parent().orElseThrow();
    if (ranges.isEmpty()) {
      differs("#address-cells", node, node.addressCells(), parent.addressCells(), ranges, report);
      differs("#size-cells", node, node.sizeCells(), parent.sizeCells(), ranges, report);
      return;
    }
    int entry = (parent.addressCells() + node.addressCells() + node.sizeCells()) * 4;
    if (!isMultiple(ranges.length(), entry)) {
      String text =
          "%s has %s, which is no multiple of %d (#address-cells %d, #size-cells %d, and"
              + " #address-cells %d of the parent)";
      report.add(
          Finding.of(
              node,
              ranges,
              0,
              Values.words(
                  text,
                  name,
                  Values.bytes(ranges),
                  entry,
                  node.addressCells(),
                  node.sizeCells(),
                  parent.addressCells())));
    }
  }

  /** An empty property means that addresses are the same on both sides, so cells must be too. */
  private static void differs(
      String what, TreeNode node, int own, int above, Property ranges, Report report) {
    if (own != above) {
      String text = "'%s' is empty, but %s is %d here and %d in %s";
      String path = node.parent().orElseThrow().path();
      report.add(
          Finding.of(node, ranges, Values.words(text, ranges.name(), what, own, above, path)));
    }
  }

  private static Optional<Span> cellsOf(TreeNode node) {
    return node.property("#address-cells")
        .or(() -> node.property("#size-cells"))
        .flatMap(Property::place);
  }

  /** Whether a length is made of entries; with entries of nothing only an empty one is. */
  static boolean isMultiple(int length, int entry) {
    return entry == 0 ? length == 0 : length % entry == 0;
  }
}
