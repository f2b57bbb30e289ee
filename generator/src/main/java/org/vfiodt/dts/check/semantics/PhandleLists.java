// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import static org.vfiodt.dts.check.semantics.Numbers.count;
import static org.vfiodt.dts.check.semantics.Numbers.hex;

import org.vfiodt.dts.Property;
import org.vfiodt.dts.check.Finding;
import org.vfiodt.dts.check.Report;
import org.vfiodt.dts.check.TreeNode;

/** What can be wrong with any list of phandles. */
final class PhandleLists {
  private PhandleLists() {}

  /**
   * Tells why a list could not be read to its end.
   *
   * @param cellsName what the nodes it names must say
   */
  static void tell(TreeNode node, Property list, Specifiers read, String cellsName, Report report) {
    String name = "'" + list.name() + "'";
    int at = read.endOffset();
    switch (read.end()) {
      case WHOLE -> {}
      case NOT_CELLS -> {
        String text = name + " must be phandles, but its " + list.length() + " bytes are no cells";
        report.add(Finding.of(node, list, 0, text));
      }
      case NO_TARGET -> {
        if (!read.unresolved(list)) {
          report.add(missing(node, list, at));
        }
      }
      case NO_CELLS -> {
        TreeNode target = read.endTarget().orElseThrow();
        String text = name + " names " + target + ", which has no '" + cellsName + "'";
        report.add(
            Finding.of(node, list, at, text)
                .note(target.node().place(), "the node it names")
                .hint("is this the node that was meant?"));
      }
      case SHORT -> {
        TreeNode target = read.endTarget().orElseThrow();
        Property cells = target.property(cellsName).orElseThrow();
        String text =
            name
                + " has "
                + count((list.length() - at) / 4 - 1, "cell", "cells")
                + " behind the reference to "
                + target
                + ", which takes "
                + Long.toUnsignedString(cells.cell(0));
        report.add(
            Finding.of(node, list, at, text)
                .note(cells.placeOf(0), "the number of cells it takes"));
      }
    }
  }

  /** A cell that should be a phandle is none. */
  static Finding missing(TreeNode node, Property list, int offset) {
    String number = hex(list.unsigned(offset, 4));
    return Finding.of(
        node, list, offset, "'" + list.name() + "': no node has the phandle " + number);
  }
}
