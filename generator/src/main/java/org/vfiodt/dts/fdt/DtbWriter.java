// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fdt;

import java.io.ByteArrayOutputStream;
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
  private final ByteArrayOutputStream structure = new ByteArrayOutputStream();
  private final StringBlock strings = new StringBlock();

  private DtbWriter() {}

  public static byte[] write(DeviceTree tree) {
    return new DtbWriter().blob(tree);
  }

  private byte[] blob(DeviceTree tree) {
    node(tree.root());
    cell(Fdt.END);
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
    return blob.put(structure.toByteArray()).put(stringBytes).array();
  }

  private void node(Node node) {
    cell(Fdt.BEGIN_NODE);
    structure.writeBytes(node.name().getBytes(StandardCharsets.ISO_8859_1));
    structure.write(0);
    align();
    for (Property property : node.properties()) {
      cell(Fdt.PROPERTY);
      cell(property.length());
      cell(strings.offsetOf(property.name()));
      structure.writeBytes(property.bytes());
      align();
    }
    node.children().forEach(this::node);
    cell(Fdt.END_NODE);
  }

  private void cell(int value) {
    structure.write(value >>> 24);
    structure.write(value >>> 16);
    structure.write(value >>> 8);
    structure.write(value);
  }

  private void align() {
    while (structure.size() % 4 != 0) {
      structure.write(0);
    }
  }
}
