// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fdt;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.OverlayNodes;
import org.vfiodt.dts.Reservation;

/**
 * Blob to tree, for all versions of the format: 1, 2, 3, 16 and 17. The bytes are not trusted:
 * every offset is checked, and what a blob may cost is limited. Blocks may lie in any order with
 * gaps between them, and bytes behind the end are ignored.
 */
public final class DtbReader {
  private DtbReader() {}

  /** Whether bytes claim to be a blob. */
  public static boolean isBlob(byte[] bytes) {
    return bytes.length >= 4 && ByteBuffer.wrap(bytes).getInt() == Fdt.MAGIC;
  }

  public static Outcome<DeviceTree> read(byte[] blob) {
    return read("the blob", blob);
  }

  /**
   * @param name what diagnostics call the blob, such as the name of its file
   */
  public static Outcome<DeviceTree> read(String name, byte[] blob) {
    BlobFindings findings = new BlobFindings(name);
    if (!isBlob(blob)) {
      findings.add(FileKind.of(blob).noBlob(name));
      return Outcome.failed(findings.list());
    }
    ByteBuffer buffer = ByteBuffer.wrap(blob);
    BlobHeader header = BlobHeader.read(buffer, findings);
    if (header == null) {
      return Outcome.failed(findings.list());
    }
    ByteBuffer content = buffer.slice(0, header.total());
    List<Reservation> reservations = reservations(content, header, findings);
    Node root = new StructureReader(content, header, findings).read();
    if (findings.failed()) {
      return Outcome.failed(findings.list());
    }
    boolean overlay =
        root.child(OverlayNodes.FIXUPS).isPresent()
            || root.child(OverlayNodes.LOCAL_FIXUPS).isPresent();
    return Outcome.of(
        new DeviceTree(root, reservations, header.bootCpu(), overlay), findings.list());
  }

  /** An entry without size ends the list, whatever its address. */
  private static List<Reservation> reservations(
      ByteBuffer blob, BlobHeader header, BlobFindings findings) {
    List<Reservation> found = new ArrayList<>();
    int at = header.reservations();
    for (; blob.limit() - at >= Fdt.RESERVATION_BYTES; at += Fdt.RESERVATION_BYTES) {
      long size = blob.getLong(at + 8);
      if (size == 0) {
        return found;
      }
      found.add(new Reservation(blob.getLong(at), size, List.of(), Optional.empty()));
    }
    findings.add(
        DtsCode.BLOB_SHORT,
        at,
        "the blob ends inside the list of memory reservations, which an entry of zeros should end");
    return found;
  }
}
