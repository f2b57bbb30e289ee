// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.Reservation;

/**
 * Tree to source, laid out as dtc lays it out, so that texts of both can be compared line by line.
 * Compiling the text gives the bytes of the tree again. Values are printed as they were written
 * where that is known, and guessed from their bytes where it is not.
 */
public final class DtsPrinter {
  private final StringBuilder out = new StringBuilder();
  private final Origins origins;

  private DtsPrinter(Origins origins) {
    this.origins = origins;
  }

  /** The text; each character is one byte. */
  public static String print(DeviceTree tree) {
    return print(tree, Origins.NONE);
  }

  /** The text with a comment on every node and property that says where it comes from. */
  public static String print(DeviceTree tree, Origins origins) {
    DtsPrinter printer = new DtsPrinter(origins);
    printer.tree(tree);
    return printer.out.toString();
  }

  private void tree(DeviceTree tree) {
    out.append("/dts-v1/;\n");
    if (tree.overlay()) {
      out.append("/plugin/;\n");
    }
    out.append('\n');
    for (Reservation reservation : tree.reservations()) {
      reservation.labels().forEach(this::label);
      out.append("/memreserve/\t");
      hexadecimal(reservation.address());
      out.append(' ');
      hexadecimal(reservation.size());
      out.append(";\n");
    }
    node(tree.root(), 0);
  }

  private void node(Node node, int level) {
    indent(level);
    node.labels().forEach(this::label);
    out.append(node.isRoot() ? "/" : node.name()).append(" {");
    out.append(origins.comment(node)).append('\n');
    for (Property property : node.properties()) {
      indent(level + 1);
      property.labels().forEach(this::label);
      out.append(property.name());
      ValuePrinter.print(property, out);
      out.append(';').append(origins.comment(property)).append('\n');
    }
    for (Node child : node.children()) {
      out.append('\n');
      node(child, level + 1);
    }
    indent(level);
    out.append("};\n");
  }

  private void label(String label) {
    out.append(label).append(": ");
  }

  private void indent(int level) {
    out.append("\t".repeat(level));
  }

  private void hexadecimal(long value) {
    String digits = Long.toHexString(value);
    out.append("0x").append("0".repeat(16 - digits.length())).append(digits);
  }
}
