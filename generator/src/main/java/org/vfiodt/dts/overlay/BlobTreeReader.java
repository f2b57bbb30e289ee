// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.Fdt;

/** Takes a blob apart. The blob was read once before, so that damage is told there. */
final class BlobTreeReader {
  private final ByteBuffer blob;
  private final int strings;
  private final Map<Integer, String> names = new HashMap<>();
  private int at;

  private BlobTreeReader(ByteBuffer blob, int strings, int structure) {
    this.blob = blob;
    this.strings = strings;
    this.at = structure;
  }

  static Outcome<BlobTree> read(NamedBlob named, Budget budget) {
    return DtbReader.read(named.name(), named.bytes()).flatMap(valid -> takeApart(named, budget));
  }

  private static Outcome<BlobTree> takeApart(NamedBlob named, Budget budget) {
    int total = ByteBuffer.wrap(named.bytes()).getInt(4);
    ByteBuffer blob = ByteBuffer.wrap(named.bytes(), 0, total);
    long version = blob.getInt(20) & 0xffffffffL;
    if (version < Fdt.COMPATIBLE_VERSION) {
      return Outcome.failed(tooOld(named, version));
    }
    int strings = blob.getInt(12);
    int structure = blob.getInt(8);
    BlobTreeReader reader = new BlobTreeReader(blob, strings, structure);
    reader.tagBehindGaps();
    BlobNode root = reader.node(null);
    int behindRoot = reader.at;
    reader.tagBehindGaps();
    int structureEnd = version >= Fdt.VERSION ? structure + blob.getInt(36) : reader.at;
    if (reader.at > structureEnd) {
      return Outcome.failed(tooLong(named, structureEnd - structure, reader.at - structure));
    }
    Frame frame = reader.frame(structure, behindRoot, structureEnd, strings);
    StringTable table = new StringTable(reader.slice(strings, strings + blob.getInt(32)));
    return Outcome.of(new BlobTree(named.name(), frame, root, table, budget));
  }

  private static Diagnostic tooOld(NamedBlob named, long version) {
    return Diagnostic.of(
            DtsCode.BLOB_VERSION,
            named.name() + " has version " + version + ", overlays need 16 or 17")
        .hint("decompile it and compile it again");
  }

  private static Diagnostic tooLong(NamedBlob named, int said, int found) {
    return Diagnostic.of(
        DtsCode.BLOB_STRUCTURE,
        String.format(
            Locale.ROOT,
            "%s: the structure block should have %d bytes, but its end tag comes only after %d",
            named.name(),
            said,
            found));
  }

  private Frame frame(int structure, int behindRoot, int structureEnd, int strings) {
    int reservations = blob.getInt(16);
    int reservationsEnd = reservationsEnd(reservations);
    boolean inOrder =
        reservations >= Fdt.HEADER_BYTES && structure >= reservationsEnd && strings >= structureEnd;
    return new Frame(
        inOrder ? blob.getInt(24) : Fdt.COMPATIBLE_VERSION,
        blob.getInt(28),
        slice(reservations, reservationsEnd),
        slice(behindRoot, structureEnd),
        slice(inOrder ? structureEnd : strings, strings));
  }

  private int reservationsEnd(int start) {
    int end = start;
    while (blob.getLong(end + 8) != 0) {
      end += Fdt.RESERVATION_BYTES;
    }
    return end + Fdt.RESERVATION_BYTES;
  }

  /** Reads a node behind its tag. */
  private BlobNode node(BlobNode parent) {
    int start = at;
    String name = text(at);
    at = Fdt.aligned(at - start + name.length() + 1) + start;
    BlobNode node = new BlobNode(parent == null ? "" : name, slice(start, at), parent);
    for (int tag = tag(); tag != Fdt.END_NODE; tag = tag()) {
      if (tag == Fdt.BEGIN_NODE) {
        node.append(node(node));
      } else if (tag == Fdt.PROPERTY) {
        node.append(property());
      } else {
        node.append(new Gap());
      }
    }
    return node;
  }

  private BlobProperty property() {
    int length = blob.getInt(at);
    int nameOffset = blob.getInt(at + 4);
    int start = at + 8;
    at = start + Fdt.aligned(length);
    String name = names.computeIfAbsent(nameOffset, offset -> text(strings + offset));
    return new BlobProperty(name, nameOffset, slice(start, at), length);
  }

  private void tagBehindGaps() {
    while (tag() == Fdt.NOP) {
      continue;
    }
  }

  private int tag() {
    int tag = blob.getInt(at);
    at += 4;
    return tag;
  }

  private String text(int start) {
    int end = start;
    while (blob.get(end) != 0) {
      end++;
    }
    return new String(blob.array(), start, end - start, StandardCharsets.ISO_8859_1);
  }

  private byte[] slice(int start, int end) {
    byte[] slice = new byte[end - start];
    blob.get(start, slice);
    return slice;
  }
}
