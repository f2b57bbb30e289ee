// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
  private final Text out;
  private final Origins origins;

  private DtsPrinter(Text out, Origins origins) {
    this.out = out;
    this.origins = origins;
  }

  /** The text; each character is one byte. */
  public static String print(DeviceTree tree) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      print(tree, Origins.NONE, bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  /**
   * Writes the text.
   *
   * @param origins comments on every node and property that say where it comes from
   */
  public static void print(DeviceTree tree, Origins origins, OutputStream out) throws IOException {
    Text text = new Text(out);
    new DtsPrinter(text, origins).tree(tree);
    text.flush();
  }

  private void tree(DeviceTree tree) throws IOException {
    out.append("/dts-v1/;\n");
    if (tree.overlay()) {
      out.append("/plugin/;\n");
    }
    out.append('\n');
    for (Reservation reservation : tree.reservations()) {
      labels(reservation.labels());
      out.append("/memreserve/\t");
      hexadecimal(reservation.address());
      out.append(' ');
      hexadecimal(reservation.size());
      out.append(";\n");
    }
    node(tree.root(), 0);
  }

  private void node(Node node, int level) throws IOException {
    indent(level);
    labels(node.labels());
    out.append(node.isRoot() ? "/" : SourceNames.written(node.name())).append(" {");
    out.append(origins.comment(node)).append('\n');
    for (Property property : node.properties()) {
      indent(level + 1);
      labels(property.labels());
      out.append(SourceNames.written(property.name()));
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

  private void labels(List<String> labels) throws IOException {
    for (String label : labels) {
      out.append(label).append(": ");
    }
  }

  private void indent(int level) throws IOException {
    for (int i = 0; i < level; i++) {
      out.append('\t');
    }
  }

  private void hexadecimal(long value) throws IOException {
    String digits = Long.toHexString(value);
    out.append("0x").append("0".repeat(16 - digits.length())).append(digits);
  }
}
