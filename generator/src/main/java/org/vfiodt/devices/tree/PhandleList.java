// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vfiodt.devices.DevicesCode;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/**
 * Lists such as {@code clocks}: a phandle, then as many cells as the node that it names says
 * (__of_parse_phandle_with_args in drivers/of/base.c). What stands behind the first entry that
 * cannot be followed is not read, as Linux does not read it either.
 */
public final class PhandleList {
  private static final int MOST_ARGUMENTS = 16;

  private final TreeIndex tree;
  private final Problems problems;

  public PhandleList(TreeIndex tree, Problems problems) {
    this.tree = tree;
    this.problems = problems;
  }

  /** The entries up to the first that cannot be followed. */
  public List<PhandleEntry> entries(Node node, Property property, String cellsName) {
    return entries(node, property, cellsName, OptionalInt.empty());
  }

  /**
   * The entries up to the first that cannot be followed.
   *
   * @param cellsName the property of the named node that says how many cells follow
   * @param otherwise how many follow where it does not say
   */
  public List<PhandleEntry> entries(
      Node node, Property property, String cellsName, OptionalInt otherwise) {
    List<Long> cells = Cells.list(property);
    List<PhandleEntry> entries = new ArrayList<>();
    int at = 0;
    while (at < cells.size()) {
      long phandle = cells.get(at);
      if (phandle == 0) {
        entries.add(
            new PhandleEntry(
                entries.size(), Optional.empty(), List.of(), property.placeOf(4 * at)));
        at++;
        continue;
      }
      Optional<Node> named = tree.byPhandle(phandle);
      if (named.isEmpty()) {
        problems.add(
            DevicesCode.PHANDLE,
            node,
            property,
            4 * at,
            "no node has the phandle " + phandle(phandle) + " that " + property + " names");
        break;
      }
      Optional<Long> width = width(named.get(), cellsName, otherwise);
      if (width.isEmpty()) {
        problems.add(
            DevicesCode.CELLS_MISSING,
            node,
            property,
            4 * at,
            named.get().path() + " has no " + cellsName + " for the entry of " + property);
        break;
      }
      if (width.get() > MOST_ARGUMENTS || at + 1 + width.get() > cells.size()) {
        problems.add(
            DevicesCode.SPECIFIER,
            node,
            property,
            4 * at,
            property
                + " needs "
                + width.get()
                + " cells for "
                + named.get().path()
                + " and has "
                + (cells.size() - at - 1));
        break;
      }
      int end = at + 1 + width.get().intValue();
      entries.add(
          new PhandleEntry(
              entries.size(), named, cells.subList(at + 1, end), property.placeOf(4 * at)));
      at = end;
    }
    return entries;
  }

  private static Optional<Long> width(Node named, String cellsName, OptionalInt otherwise) {
    Optional<Long> said = Cells.first(named, cellsName);
    return said.isPresent() || otherwise.isEmpty()
        ? said
        : Optional.of((long) otherwise.getAsInt());
  }

  private static String phandle(long value) {
    return value == 0xffffffffL ? "0xffffffff (an unresolved reference)" : String.valueOf(value);
  }
}
