// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.dts.Marker;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.Property;

/** Phandles that a source or blob gives by itself; devicetree specification, section 2.3.3. */
final class PhandleChecks {
  private static final String PHANDLE = "phandle";
  private static final String OLD_PHANDLE = "linux,phandle";

  static final List<Check> CHECKS =
      List.of(
          Check.error(
                  "explicit_phandles",
                  "A phandle property is malformed or its number belongs to another node.",
                  PhandleChecks::look)
              .ofSource());

  private PhandleChecks() {}

  private static void look(CheckTree tree, Report report) {
    Map<Long, Property> owners = new HashMap<>();
    Map<Long, TreeNode> nodes = new HashMap<>();
    for (TreeNode node : tree.nodes()) {
      Optional<Property> property = node.property(PHANDLE);
      Optional<Property> old = node.property(OLD_PHANDLE);
      if (property.isEmpty() && old.isEmpty()) {
        continue;
      }
      long number = number(tree, node, property, report);
      long oldNumber = number(tree, node, old, report);
      if (number != 0 && oldNumber != 0 && number != oldNumber) {
        report.add(
            Finding.of(node, property.get(), 0, "'phandle' and 'linux,phandle' are not the same")
                .note(old.get().placeOf(0), "the other number"));
      }
      long chosen = number != 0 ? number : oldNumber;
      Property chooser = (number != 0 ? property : old.or(() -> property)).get();
      if (chosen != 0) {
        Property first = owners.putIfAbsent(chosen, chooser);
        TreeNode owner = nodes.putIfAbsent(chosen, node);
        if (owner != null) {
          String text = "the phandle " + hex(chosen) + " already belongs to " + owner.path();
          report.add(Finding.of(node, chooser, 0, text).note(first.placeOf(0), "also given here"));
        }
      }
    }
  }

  /** 0 when there is none that counts. */
  private static long number(
      CheckTree tree, TreeNode node, Optional<Property> found, Report report) {
    if (found.isEmpty()) {
      return 0;
    }
    Property property = found.get();
    Optional<Long> cell = property.cell();
    if (cell.isEmpty()) {
      String text = "a phandle is one cell, but '%s' has %d bytes";
      text = Values.words(text, property.name(), property.length());
      report.add(Finding.of(node, property, 0, text));
      return 0;
    }
    for (Marker marker : property.markers()) {
      if (marker.type() == MarkerType.PHANDLE) {
        if (tree.byReference(marker.text()).filter(node::equals).isEmpty()) {
          String text = "'" + property.name() + "' cannot refer to another node";
          report.add(Finding.of(node, property, marker.offset(), text));
        }
        return 0;
      }
    }
    if (cell.get() == 0 || cell.get() == 0xffffffffL) {
      String text = hex(cell.get()) + " is no phandle; numbers from 1 to 0xfffffffe are";
      report.add(Finding.of(node, property, 0, text));
      return 0;
    }
    return cell.get();
  }

  private static String hex(long number) {
    return "0x" + Long.toHexString(number);
  }
}
