// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.Marker;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.Property;

/**
 * The rule about one list of phandles with arguments. A phandle of 0 or 0xffffffff is a hole in the
 * list that has no arguments.
 *
 * @param cells name of the provider's property with the number of arguments
 * @param optional whether a provider without that property has no arguments
 */
record PhandleList(String cells, boolean optional) {
  void look(CheckTree tree, TreeNode node, Property property, Report report) {
    if (property.length() % 4 != 0) {
      String text = "'%s' must be made of cells, but has %s";
      report.add(
          Finding.of(
              node, property, 0, Values.words(text, property.name(), Values.bytes(property))));
      return;
    }
    int length = property.length() / 4;
    int cell = 0;
    while (cell < length) {
      long phandle = property.cell(cell);
      if (phandle == 0 || phandle == 0xffffffffL) {
        if (tree.overlay()) {
          return;
        }
        cell++;
        continue;
      }
      if (!property.markers().isEmpty() && !isReference(property, 4 * cell)) {
        String text = "cell %d of '%s' must be a reference to a node";
        report.add(Finding.of(node, property, 4 * cell, Values.words(text, cell, property.name())));
      }
      long arguments = arguments(tree, node, property, cell, report);
      if (arguments < 0) {
        return;
      }
      if (cell + arguments + 1 > length) {
        String text = "'%s' ends too early: %s is %d, but %d cells are left";
        int left = length - cell - 1;
        report.add(
            Finding.of(
                    node,
                    property,
                    4 * cell,
                    Values.words(text, property.name(), cells, arguments, left))
                .note(
                    tree.byPhandle(phandle)
                        .flatMap(provider -> provider.property(cells))
                        .flatMap(number -> number.placeOf(0)),
                    "the number of cells"));
        return;
      }
      cell += (int) arguments + 1;
    }
  }

  /** Markers are sorted, and there may be many. */
  private static boolean isReference(Property property, int offset) {
    List<Marker> markers = property.markers();
    int low = 0;
    int high = markers.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (markers.get(middle).offset() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < markers.size() && markers.get(i).offset() == offset; i++) {
      if (markers.get(i).type() == MarkerType.PHANDLE) {
        return true;
      }
    }
    return false;
  }

  /** How many cells follow a phandle; -1 when that cannot be known. */
  private long arguments(
      CheckTree tree, TreeNode node, Property property, int cell, Report report) {
    Optional<TreeNode> provider = tree.byPhandle(property.cell(cell));
    if (provider.isEmpty()) {
      String text = "no node has the phandle 0x%x in cell %d of '%s'";
      text = Values.words(text, property.cell(cell), cell, property.name());
      report.add(Finding.of(node, property, 4 * cell, text));
      return -1;
    }
    Optional<Property> number = provider.get().property(cells);
    if (number.isEmpty() && optional) {
      return 0;
    }
    if (number.isEmpty() || number.get().length() != 4) {
      String text = "%s, which cell %d of '%s' refers to, must have %s";
      text = Values.words(text, provider.get().path(), cell, property.name(), cells);
      report.add(
          Finding.of(node, property, 4 * cell, text)
              .note(provider.get().node().place(), "the node that is referred to"));
      return -1;
    }
    return number.get().cell(0);
  }
}
