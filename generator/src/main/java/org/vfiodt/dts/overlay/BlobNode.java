// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.fdt.Fdt;

/**
 * A node of a blob. Properties are what stands before the first child; the format knows no others.
 * A child is also found by its name without the unit address, which is how overlays are applied
 * everywhere.
 */
final class BlobNode extends Entry {
  static final long NO_PHANDLE = 0xffffffffL;

  private final String name;
  private final byte[] paddedName;
  private final BlobNode parent;
  private final int depth;
  private final List<Node> origins = new ArrayList<>(0);
  private Entry first;
  private Entry lastProperty;
  private Entry last;
  private final Map<String, BlobProperty> properties = new HashMap<>(8);
  private final Map<String, BlobNode> children = new HashMap<>(4);
  private final Map<String, BlobNode> childrenByBaseName = new HashMap<>(4);

  /**
   * @param paddedName the name, its zero byte and what fills the last cell
   * @param parent null for the root
   */
  BlobNode(String name, byte[] paddedName, BlobNode parent) {
    this.name = name;
    this.paddedName = paddedName;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
  }

  /** A name as a blob holds it. */
  static byte[] paddedName(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
    return Arrays.copyOf(bytes, Fdt.aligned(bytes.length + 1));
  }

  String name() {
    return name;
  }

  byte[] paddedName() {
    return paddedName;
  }

  BlobNode parent() {
    return parent;
  }

  /** 0 for the root. */
  int depth() {
    return depth;
  }

  /** The nodes of linked trees that made this one, if any. */
  List<Node> origins() {
    return origins;
  }

  Entry first() {
    return first;
  }

  /** Where a new property goes: before everything else. */
  void prepend(BlobProperty property) {
    property.next(first);
    first = property;
    if (lastProperty == null) {
      lastProperty = property;
    }
    if (last == null) {
      last = property;
    }
    properties.put(property.name(), property);
  }

  /** Where a new child goes: before the other children. */
  void prepend(BlobNode child) {
    if (lastProperty == null) {
      child.next(first);
      first = child;
    } else {
      child.next(lastProperty.next());
      lastProperty.next(child);
    }
    if (last == lastProperty) {
      last = child;
    }
    children.put(child.name, child);
    childrenByBaseName.put(child.baseName(), child);
  }

  /** Adds what a blob has next. */
  void append(Entry entry) {
    boolean behindProperties = last == lastProperty;
    if (last == null) {
      first = entry;
    } else {
      last.next(entry);
    }
    last = entry;
    if (entry instanceof BlobNode child) {
      children.putIfAbsent(child.name, child);
      childrenByBaseName.putIfAbsent(child.baseName(), child);
    } else if (behindProperties) {
      lastProperty = entry;
      if (entry instanceof BlobProperty property) {
        properties.putIfAbsent(property.name(), property);
      }
    }
  }

  private String baseName() {
    int at = name.indexOf('@');
    return at < 0 ? name : name.substring(0, at);
  }

  /** Null when there is none. */
  BlobProperty property(String wanted) {
    return properties.get(wanted);
  }

  /** Null when there is none. */
  BlobNode child(String wanted) {
    return wanted.indexOf('@') < 0 ? childrenByBaseName.get(wanted) : children.get(wanted);
  }

  List<BlobProperty> properties() {
    List<BlobProperty> found = new ArrayList<>();
    for (Entry entry = first; !(entry instanceof BlobNode) && entry != null; entry = entry.next()) {
      if (entry instanceof BlobProperty property) {
        found.add(property);
      }
    }
    return found;
  }

  List<BlobNode> children() {
    List<BlobNode> found = new ArrayList<>();
    for (Entry entry = first; entry != null; entry = entry.next()) {
      if (entry instanceof BlobNode child) {
        found.add(child);
      }
    }
    return found;
  }

  /** The phandle as it stands there, valid or not; 0 when there is none. */
  long phandle() {
    BlobProperty found = property("phandle");
    if (found == null || found.length() != 4) {
      found = property("linux,phandle");
    }
    return found == null || found.length() != 4 ? 0 : found.cell(0);
  }

  String path() {
    if (parent == null) {
      return "/";
    }
    List<String> names = new ArrayList<>();
    for (BlobNode node = this; node.parent != null; node = node.parent) {
      names.add(0, node.name);
    }
    return "/" + String.join("/", names);
  }
}
