// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.vfiodt.dts.fdt.Fdt;

/** Puts a blob together again, with its blocks in the usual order and nothing between them. */
final class BlobWriter {
  private final ByteArrayOutputStream structure = new ByteArrayOutputStream();

  private BlobWriter() {}

  static byte[] write(BlobTree tree) {
    BlobWriter writer = new BlobWriter();
    writer.node(tree.root());
    writer.structure.writeBytes(tree.frame().behindRoot());
    byte[] structure = writer.structure.toByteArray();
    byte[] strings = tree.strings().toBytes();
    byte[] reservations = tree.frame().reservations();
    int structureStart = Fdt.HEADER_BYTES + reservations.length;
    int stringsStart = structureStart + structure.length;
    ByteBuffer blob = ByteBuffer.allocate(stringsStart + strings.length);
    blob.putInt(Fdt.MAGIC).putInt(blob.capacity()).putInt(structureStart).putInt(stringsStart);
    blob.putInt(Fdt.HEADER_BYTES).putInt(Fdt.VERSION).putInt(tree.frame().compatibleVersion());
    blob.putInt(tree.frame().bootCpu()).putInt(strings.length).putInt(structure.length);
    return blob.put(reservations).put(structure).put(strings).array();
  }

  private void node(BlobNode node) {
    structure.writeBytes(head(node));
    for (Entry entry = node.first(); entry != null; entry = entry.next()) {
      if (entry instanceof BlobNode child) {
        node(child);
      } else {
        structure.writeBytes(
            entry instanceof BlobProperty property ? whole(property) : tag(Fdt.NOP));
      }
    }
    structure.writeBytes(tag(Fdt.END_NODE));
  }

  /** The tag and the name. */
  static byte[] head(BlobNode node) {
    byte[] name = node.paddedName();
    return ByteBuffer.allocate(4 + name.length).putInt(Fdt.BEGIN_NODE).put(name).array();
  }

  static byte[] whole(BlobProperty property) {
    return ByteBuffer.allocate(12 + property.padded().length)
        .putInt(Fdt.PROPERTY)
        .putInt(property.length())
        .putInt(property.nameOffset())
        .put(property.padded())
        .array();
  }

  static byte[] tag(int tag) {
    return ByteBuffer.allocate(4).putInt(tag).array();
  }
}
