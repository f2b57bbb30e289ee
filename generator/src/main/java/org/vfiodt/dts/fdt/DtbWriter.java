// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fdt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.Reservation;

/**
 * Linked tree to blob, byte for byte as dtc lays it out: header, reservations, structure, strings,
 * without gaps beyond alignment.
 */
public final class DtbWriter {
  private final Block structure = new Block();
  private final StringBlock strings = new StringBlock();

  private DtbWriter() {}

  public static byte[] write(DeviceTree tree) {
    return new DtbWriter().blob(tree);
  }

  private byte[] blob(DeviceTree tree) {
    node(tree.root());
    structure.cell(Fdt.END);
    byte[] stringBytes = strings.toBytes();
    int reservationBytes = Fdt.RESERVATION_BYTES * (tree.reservations().size() + 1);
    int structureStart = Fdt.HEADER_BYTES + reservationBytes;
    int stringsStart = structureStart + structure.size();
    ByteBuffer blob = ByteBuffer.allocate(stringsStart + stringBytes.length);
    blob.putInt(Fdt.MAGIC);
    blob.putInt(blob.capacity());
    blob.putInt(structureStart);
    blob.putInt(stringsStart);
    blob.putInt(Fdt.HEADER_BYTES);
    blob.putInt(Fdt.VERSION);
    blob.putInt(Fdt.COMPATIBLE_VERSION);
    blob.putInt((int) tree.bootCpu());
    blob.putInt(stringBytes.length);
    blob.putInt(structure.size());
    for (Reservation reservation : tree.reservations()) {
      blob.putLong(reservation.address()).putLong(reservation.size());
    }
    blob.putLong(0).putLong(0);
    return blob.put(structure.bytes(), 0, structure.size()).put(stringBytes).array();
  }

  private void node(Node node) {
    structure.cell(Fdt.BEGIN_NODE);
    structure.data(node.name().getBytes(StandardCharsets.ISO_8859_1), 1);
    for (Property property : node.properties()) {
      structure.cell(Fdt.PROPERTY);
      structure.cell(property.length());
      structure.cell(strings.offsetOf(property.name()));
      structure.data(property.bytes(), 0);
    }
    node.children().forEach(this::node);
    structure.cell(Fdt.END_NODE);
  }
}
