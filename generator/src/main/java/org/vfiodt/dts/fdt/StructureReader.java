// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fdt;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.DtsLimits;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/** Reads the structure block of a blob. Stops at the first damage. */
final class StructureReader {
  private static final int DEEPEST = DtsLimits.DEFAULT.nesting();
  private static final int MOST_NODES = 1 << 19;
  private static final int MOST_PROPERTIES = 1 << 22;

  private final ByteBuffer blob;
  private final BlobHeader header;
  private final BlobFindings findings;
  private final Names names;
  private int at;
  private int tagAt;
  private int nodes;
  private int properties;

  StructureReader(ByteBuffer blob, BlobHeader header, BlobFindings findings) {
    this.blob = blob;
    this.header = header;
    this.findings = findings;
    this.names = new Names(blob);
    this.at = header.structure();
  }

  /** Null when the block is damaged. */
  Node read() {
    int first = tag("the root");
    if (!findings.failed() && first != Fdt.BEGIN_NODE) {
      damage(
          "the root",
          "the structure block should start with a node (tag 1), but has " + tag(first));
    }
    Node root = findings.failed() ? null : node("", 0);
    int last = findings.failed() ? 0 : tag("the root");
    if (!findings.failed() && last != Fdt.END) {
      damage("the root", "the end (tag 9) should follow the root node, but there is " + tag(last));
    }
    return findings.failed() ? null : root;
  }

  /** Reads a node behind its tag; null when the block is damaged. */
  private Node node(String parent, int depth) {
    String inside = depth == 0 ? "the root" : parent;
    int start = at;
    String written = names.read(at, header.total());
    if (written == null) {
      return fault(DtsCode.BLOB_SHORT, start, inside, "the name of a node has no end");
    }
    at = start + written.length() + 1;
    String name = depth == 0 ? "" : header.fullPaths() ? below(parent, written) : written;
    if (name == null) {
      return fault(
          DtsCode.BLOB_STRUCTURE, start, inside, "the path '" + written + "' lies in another node");
    }
    if (depth == 0 && !written.isEmpty() && !written.equals("/")) {
      String message = "the root node should have no name; '" + written + "' is dropped";
      findings.add(DtsCode.BLOB_ROOT_NAME, start, inside, message);
    }
    String path = depth == 0 ? "/" : Node.childPath(parent, name);
    names.count(path.length());
    limits(start, path, depth);
    align(4, path);
    List<Property> found = new ArrayList<>();
    List<Node> children = new ArrayList<>();
    while (!findings.failed()) {
      int tag = tag(path);
      if (findings.failed()) {
        break;
      }
      switch (tag) {
        case Fdt.PROPERTY -> {
          Property property = property(path);
          if (!children.isEmpty() && property != null) {
            findings.add(
                DtsCode.BLOB_ORDER,
                tagAt,
                path,
                "the property '" + property + "' stands behind a child node");
          }
          found.add(property);
        }
        case Fdt.BEGIN_NODE -> children.add(node(path, depth + 1));
        case Fdt.END_NODE -> {
          return new Node(path, name, List.of(), found, children, List.of());
        }
        case Fdt.END -> damage(path, "the tree ends here, but this node is still open");
        default -> damage(path, "a property, a node or its end should be here, not " + tag(tag));
      }
    }
    return null;
  }

  private static String below(String parent, String path) {
    String start = parent.equals("/") ? parent : parent + "/";
    return path.startsWith(start) ? path.substring(start.length()) : null;
  }

  private void limits(int start, String path, int depth) {
    if (depth > DEEPEST) {
      fault(DtsCode.NESTING_LIMIT, start, path, "nodes are nested more than " + DEEPEST + " deep");
    }
    if (++nodes > MOST_NODES) {
      fault(DtsCode.BLOB_LIMIT, start, path, "there are more than " + MOST_NODES + " nodes");
    }
    nameLimit(start, path);
  }

  private void nameLimit(int start, String path) {
    if (names.tooMany()) {
      fault(
          DtsCode.BLOB_LIMIT,
          start,
          path,
          "all names and paths together are longer than " + Names.LIMIT + " characters");
    }
  }

  private Property property(String path) {
    int start = at;
    if (blob.limit() - at < 8) {
      return fault(DtsCode.BLOB_SHORT, start, path, "the blob ends inside a property");
    }
    long length = blob.getInt(at) & 0xffffffffL;
    long nameOffset = blob.getInt(at + 4) & 0xffffffffL;
    at += 8;
    if (nameOffset >= header.stringsEnd() - header.strings()) {
      return fault(
          DtsCode.BLOB_OFFSET,
          start + 4,
          path,
          String.format(
              Locale.ROOT,
              "the name of a property should be at byte 0x%x of the strings block, which has 0x%x bytes",
              nameOffset,
              header.stringsEnd() - header.strings()));
    }
    String name = names.shared(header.strings() + (int) nameOffset, header.stringsEnd());
    if (name == null) {
      return fault(
          DtsCode.BLOB_OFFSET,
          start + 4,
          path,
          "the name of a property has no end in the strings block");
    }
    if (++properties > MOST_PROPERTIES) {
      return fault(
          DtsCode.BLOB_LIMIT,
          start,
          path,
          "there are more than " + MOST_PROPERTIES + " properties");
    }
    nameLimit(start, path);
    if (header.wideValues() && length >= 8) {
      align(8, path);
    }
    if (length > blob.limit() - at) {
      return fault(
          DtsCode.BLOB_SHORT,
          start,
          path,
          String.format(
              Locale.ROOT,
              "the property '%s' should be %d bytes long, but the blob ends after %d",
              name,
              length,
              Math.max(0, blob.limit() - at)));
    }
    byte[] value = new byte[(int) length];
    blob.get(at, value);
    at += (int) length;
    align(4, path);
    return Property.of(name, value);
  }

  /** The next tag that means something; 0 when the block is damaged. */
  private int tag(String path) {
    while (blob.limit() - at >= 4) {
      tagAt = at;
      int tag = blob.getInt(at);
      at += 4;
      if (tag != Fdt.NOP) {
        return tag;
      }
    }
    fault(DtsCode.BLOB_SHORT, at, path, "the blob ends here, but this node is still open");
    return 0;
  }

  private static String tag(int tag) {
    return String.format(Locale.ROOT, "0x%08x", tag);
  }

  /** Everything is aligned as seen from the start of the block, wherever that lies. */
  private void align(int width, String path) {
    int from = at - header.structure();
    at = header.structure() + (from + width - 1 & -width);
    if (at > blob.limit()) {
      fault(DtsCode.BLOB_SHORT, blob.limit(), path, "the blob ends inside of padding");
    }
  }

  private void damage(String path, String message) {
    fault(DtsCode.BLOB_STRUCTURE, tagAt, path, message);
  }

  /** Always null, for callers that have nothing to return then. */
  private <T> T fault(DtsCode code, int offset, String path, String message) {
    if (!findings.failed()) {
      findings.add(code, offset, path, message);
    }
    return null;
  }
}
