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
  private static final int OLDEST_COMPATIBLE = 1;

  private final DtbLayout layout;
  private final boolean old;
  private final Block structure = new Block();
  private final StringBlock strings = new StringBlock();

  private DtbWriter(DtbLayout layout) {
    this.layout = layout;
    this.old = layout.version() < Fdt.COMPATIBLE_VERSION;
  }

  public static byte[] write(DeviceTree tree) {
    return write(tree, DtbLayout.PLAIN);
  }

  public static byte[] write(DeviceTree tree, DtbLayout layout) {
    return new DtbWriter(layout).blob(tree);
  }

  private byte[] blob(DeviceTree tree) {
    node(tree.root());
    structure.cell(Fdt.END);
    byte[] stringBytes = strings.toBytes();
    int slots = tree.reservations().size() + layout.reserveSlots() + 1;
    int reservationsStart = Fdt.headerBytes(layout.version()) + 7 & -8;
    int structureStart = reservationsStart + Fdt.RESERVATION_BYTES * slots;
    int stringsStart = structureStart + structure.size();
    ByteBuffer blob = ByteBuffer.allocate(layout.paddedSize(stringsStart + stringBytes.length));
    blob.putInt(Fdt.MAGIC);
    blob.putInt(blob.capacity());
    blob.putInt(structureStart);
    blob.putInt(stringsStart);
    blob.putInt(reservationsStart);
    blob.putInt(layout.version());
    blob.putInt(old ? OLDEST_COMPATIBLE : Fdt.COMPATIBLE_VERSION);
    if (layout.version() >= 2) {
      blob.putInt((int) tree.bootCpu());
    }
    if (layout.version() >= 3) {
      blob.putInt(stringBytes.length);
    }
    if (layout.version() >= 17) {
      blob.putInt(structure.size());
    }
    blob.position(reservationsStart);
    for (Reservation reservation : tree.reservations()) {
      blob.putLong(reservation.address()).putLong(reservation.size());
    }
    blob.position(structureStart);
    return blob.put(structure.bytes(), 0, structure.size()).put(stringBytes).array();
  }

  private void node(Node node) {
    structure.cell(Fdt.BEGIN_NODE);
    structure.data(latin(old ? node.path() : node.name()), 1);
    for (Property property : node.properties()) {
      header(property.name(), property.length());
      structure.value(property);
    }
    if (old && node.property("name").isEmpty()) {
      byte[] name = latin(node.baseName() + "\0");
      header("name", name.length);
      structure.data(name, 0);
    }
    for (Node child : node.children()) {
      node(child);
    }
    structure.cell(Fdt.END_NODE);
  }

  private void header(String name, int length) {
    structure.cell(Fdt.PROPERTY);
    structure.cell(length);
    structure.cell(strings.offsetOf(name));
    if (old && length >= 8) {
      structure.align(8);
    }
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
