// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.fdt.DtbReader;

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
    return DtbReader.read(named.name(), named.bytes())
        .flatMap(
            valid ->
                ByteBuffer.wrap(named.bytes()).getInt(20) < Tags.COMPATIBLE_VERSION
                    ? Outcome.failed(tooOld(named))
                    : Outcome.of(takeApart(named, budget)));
  }

  private static Diagnostic tooOld(NamedBlob named) {
    return Diagnostic.of(
            DtsCode.BLOB_VERSION,
            named.name()
                + " has version "
                + ByteBuffer.wrap(named.bytes()).getInt(20)
                + ", overlays need 16 or 17")
        .hint("decompile it and compile it again");
  }

  private static BlobTree takeApart(NamedBlob named, Budget budget) {
    int total = ByteBuffer.wrap(named.bytes()).getInt(4);
    ByteBuffer blob = ByteBuffer.wrap(named.bytes(), 0, total);
    int structure = blob.getInt(8);
    int strings = blob.getInt(12);
    int stringsEnd = strings + blob.getInt(32);
    BlobTreeReader reader = new BlobTreeReader(blob, strings, structure);
    reader.tag();
    BlobNode root = reader.node(null);
    int behindRoot = reader.at;
    reader.tag();
    boolean sized = blob.getInt(20) >= Tags.VERSION;
    int structureEnd = sized ? structure + blob.getInt(36) : reader.at;
    int reservations = blob.getInt(16);
    int reservationsEnd = reader.reservationsEnd(reservations);
    boolean inOrder =
        reservations >= Tags.HEADER_BYTES
            && structure >= reservationsEnd
            && strings >= structureEnd;
    Frame frame =
        new Frame(
            inOrder ? blob.getInt(24) : Tags.COMPATIBLE_VERSION,
            blob.getInt(28),
            reader.slice(reservations, reservationsEnd),
            reader.slice(behindRoot, Math.max(behindRoot, structureEnd)),
            reader.slice(inOrder ? structureEnd : strings, strings));
    StringTable table = new StringTable(reader.slice(strings, stringsEnd));
    return new BlobTree(named.name(), frame, root, table, budget);
  }

  private int reservationsEnd(int start) {
    int end = start;
    while (blob.getLong(end + 8) != 0) {
      end += Tags.RESERVATION_BYTES;
    }
    return end + Tags.RESERVATION_BYTES;
  }

  /** Reads a node behind its tag. */
  private BlobNode node(BlobNode parent) {
    int start = at;
    String name = text(at);
    at = Tags.aligned(at - start + name.length() + 1) + start;
    BlobNode node = new BlobNode(parent == null ? "" : name, slice(start, at), parent);
    for (int tag = tag(); tag != Tags.END_NODE; tag = tag()) {
      if (tag == Tags.BEGIN_NODE) {
        node.append(node(node));
      } else if (tag == Tags.PROPERTY) {
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
    at = start + Tags.aligned(length);
    String name = names.computeIfAbsent(nameOffset, offset -> text(strings + offset));
    return new BlobProperty(name, nameOffset, slice(start, at), length);
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
