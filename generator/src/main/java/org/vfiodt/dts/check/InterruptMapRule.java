// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.Optional;
import org.vfiodt.dts.Property;

/** The rule about {@code interrupt-map}; devicetree specification, section 2.4.3. */
final class InterruptMapRule {
  private final CheckTree tree;
  private final TreeNode node;
  private final Property map;
  private final Report report;

  private InterruptMapRule(CheckTree tree, CheckTree.Held held, Report report) {
    this.tree = tree;
    this.node = held.node();
    this.map = held.property();
    this.report = report;
  }

  static void look(CheckTree tree, Report report) {
    tree.holders("interrupt-map").forEach(held -> new InterruptMapRule(tree, held, report).look());
  }

  private void look() {
    if (node.writtenAddressCells() < 0) {
      report.add(Finding.of(node, "a node with 'interrupt-map' must have #address-cells"));
      return;
    }
    long key = node.addressCells() + count(node, "#interrupt-cells").orElse(0L);
    node.property("interrupt-map-mask").ifPresent(mask -> mask(mask, key));
    if (map.length() % 4 != 0) {
      tell(0, "'interrupt-map' must be made of cells, but has " + Values.bytes(map));
      return;
    }
    long length = map.length() / 4;
    long cell = 0;
    while (cell < length) {
      if (cell + key >= length) {
        String text = "the entry at cell %d of 'interrupt-map' is cut off: its key has %d cells";
        tell(cell, Values.words(text, cell, key));
        return;
      }
      cell += key;
      long parent = parent(cell);
      if (parent < 0) {
        return;
      }
      cell += 1 + parent;
      if (cell > length) {
        String text = "the last entry of 'interrupt-map' lacks %d cells";
        tell(length - 1, Values.words(text, cell - length));
      }
    }
  }

  private void mask(Property mask, long key) {
    if (mask.length() != key * 4) {
      String text = "'interrupt-map-mask' must have %d bytes, as a key of the map, not %d";
      report.add(Finding.of(node, mask, 0, Values.words(text, key * 4, mask.length())));
    }
  }

  /** Number of cells behind the phandle in a cell; -1 when that cannot be known. */
  private long parent(long cell) {
    long phandle = map.cell((int) cell);
    if (phandle == 0 || phandle == 0xffffffffL) {
      if (!tree.overlay()) {
        tell(cell, Values.words("cell %d of 'interrupt-map' must be a phandle", cell));
      }
      return -1;
    }
    Optional<TreeNode> parent = tree.byPhandle(phandle);
    if (parent.isEmpty()) {
      String text = "no node has the phandle 0x%x in cell %d of 'interrupt-map'";
      tell(cell, Values.words(text, phandle, cell));
      return -1;
    }
    Optional<Long> interrupt = count(parent.get(), "#interrupt-cells");
    if (interrupt.isEmpty()) {
      String text = "%s, which cell %d of 'interrupt-map' refers to, must have #interrupt-cells";
      tell(cell, Values.words(text, parent.get().path(), cell));
      return -1;
    }
    Optional<Long> address = count(parent.get(), "#address-cells");
    if (address.isEmpty()) {
      String text = "%s, an interrupt parent in 'interrupt-map', does not say #address-cells";
      tell(cell, Values.words(text, parent.get().path()) + ", which then is 0 here");
    }
    return interrupt.get() + address.orElse(0L);
  }

  private static Optional<Long> count(TreeNode node, String name) {
    return node.property(name).flatMap(Property::cell);
  }

  private void tell(long cell, String text) {
    report.add(Finding.of(node, map, (int) (4 * cell), text));
  }
}
