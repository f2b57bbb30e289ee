// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fdt;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Reservation;

/** Blob to tree, for versions 16 and 17. The bytes are not trusted: every offset is checked. */
public final class DtbReader {
  private DtbReader() {}

  public static Outcome<DeviceTree> read(byte[] blob) {
    ByteBuffer buffer = ByteBuffer.wrap(blob);
    if (blob.length < Fdt.HEADER_BYTES || buffer.getInt(0) != Fdt.MAGIC) {
      return header("this is no device tree blob: it does not start with d00dfeed");
    }
    long total = word(buffer, 4);
    long structureStart = word(buffer, 8);
    long stringsStart = word(buffer, 12);
    long reservationsStart = word(buffer, 16);
    if (word(buffer, 20) < Fdt.COMPATIBLE_VERSION || word(buffer, 24) > Fdt.VERSION) {
      return header("the blob has version " + word(buffer, 20) + ", only 16 and 17 can be read");
    }
    if (total > blob.length) {
      return header("the header promises " + total + " bytes, but there are " + blob.length);
    }
    if (structureStart >= total || stringsStart > total || reservationsStart >= total) {
      return header("a block starts behind the end of the blob");
    }
    Optional<List<Reservation>> reservations = reservations(buffer, reservationsStart, total);
    if (reservations.isEmpty()) {
      return header("the memory reservations have no end");
    }
    ByteBuffer content = buffer.slice(0, (int) total);
    return new StructureReader(content, (int) structureStart, (int) stringsStart)
        .read()
        .map(root -> new DeviceTree(root, reservations.get(), word(buffer, 28)));
  }

  private static Optional<List<Reservation>> reservations(
      ByteBuffer buffer, long start, long total) {
    List<Reservation> found = new ArrayList<>();
    for (long at = start; at + Fdt.RESERVATION_BYTES <= total; at += Fdt.RESERVATION_BYTES) {
      long address = buffer.getLong((int) at);
      long size = buffer.getLong((int) at + 8);
      if (address == 0 && size == 0) {
        return Optional.of(found);
      }
      found.add(new Reservation(address, size, List.of(), Optional.empty()));
    }
    return Optional.empty();
  }

  private static long word(ByteBuffer buffer, int offset) {
    return buffer.getInt(offset) & 0xffffffffL;
  }

  private static Outcome<DeviceTree> header(String message) {
    return Outcome.failed(Diagnostic.of(DtsCode.BLOB_HEADER, message));
  }
}
