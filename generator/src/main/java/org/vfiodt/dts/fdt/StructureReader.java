// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fdt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/** Reads the structure block of a blob. */
final class StructureReader {
  private static final int DEEPEST = 128;

  private final ByteBuffer blob;
  private final int strings;
  private int at;
  private String damage;

  StructureReader(ByteBuffer blob, int start, int strings) {
    this.blob = blob;
    this.at = start;
    this.strings = strings;
  }

  Outcome<Node> read() {
    Node root = tag() == Fdt.BEGIN_NODE ? node("", 0) : null;
    if (damage == null && (root == null || tag() != Fdt.END)) {
      damage = "it does not hold exactly one root node";
    }
    return damage == null
        ? Outcome.of(root)
        : Outcome.failed(
            Diagnostic.of(
                DtsCode.BLOB_STRUCTURE,
                "the structure block is damaged at byte " + at + ": " + damage));
  }

  /** Reads a node behind its tag; null when the block is damaged. */
  private Node node(String parent, int depth) {
    String name = text(at, "a node's name");
    if (damage != null) {
      return null;
    }
    if (depth > DEEPEST) {
      damage = "nodes are nested more than " + DEEPEST + " deep";
      return null;
    }
    at = aligned(at + name.length() + 1);
    String path = depth == 0 ? "/" : Node.childPath(parent, name);
    List<Property> properties = new ArrayList<>();
    List<Node> children = new ArrayList<>();
    while (damage == null) {
      switch (tag()) {
        case Fdt.PROPERTY -> properties.add(property());
        case Fdt.BEGIN_NODE -> children.add(node(path, depth + 1));
        case Fdt.END_NODE -> {
          return new Node(path, depth == 0 ? "" : name, List.of(), properties, children, List.of());
        }
        default -> damage = "a node has no end";
      }
    }
    return null;
  }

  private Property property() {
    if (at + 8 > blob.limit()) {
      damage = "a property is cut off";
      return null;
    }
    int length = blob.getInt(at);
    int nameOffset = blob.getInt(at + 4);
    at += 8;
    if (length < 0 || length > blob.limit() - at) {
      damage = "a property is longer than the blob";
      return null;
    }
    if (nameOffset < 0 || nameOffset > blob.limit() - strings) {
      damage = "a property's name lies outside the blob";
      return null;
    }
    String name = text(strings + nameOffset, "a property's name");
    if (damage != null) {
      return null;
    }
    byte[] value = new byte[length];
    blob.get(at, value);
    at = aligned(at + length);
    return Property.of(name, value);
  }

  private int tag() {
    int tag = Fdt.NOP;
    while (tag == Fdt.NOP && at + 4 <= blob.limit()) {
      tag = blob.getInt(at);
      at += 4;
    }
    return tag;
  }

  private String text(int start, String what) {
    int end = start;
    while (end < blob.limit() && blob.get(end) != 0) {
      end++;
    }
    if (end >= blob.limit()) {
      damage = what + " has no end";
      return "";
    }
    byte[] bytes = new byte[end - start];
    blob.get(start, bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static int aligned(int offset) {
    return (offset + 3) & ~3;
  }
}
