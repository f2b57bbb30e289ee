// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import java.util.List;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.fdt.Fdt;

/**
 * A blob taken apart so that it can grow, and put together again with all that nobody touched left
 * as it was: order, gaps, fillers, the strings block. It belongs to one run of the applier.
 */
final class BlobTree {
  private static final int PROPERTY_HEADER = 12;

  private final String name;
  private final Frame frame;
  private final BlobNode root;
  private final StringTable strings;
  private final Budget budget;
  private PhandleIndex phandles;

  BlobTree(String name, Frame frame, BlobNode root, StringTable strings, Budget budget) {
    this.name = name;
    this.frame = frame;
    this.root = root;
    this.strings = strings;
    this.budget = budget;
  }

  String name() {
    return name;
  }

  Frame frame() {
    return frame;
  }

  BlobNode root() {
    return root;
  }

  StringTable strings() {
    return strings;
  }

  /** Gives a node a copy of a property. */
  void set(BlobNode node, BlobProperty property) {
    BlobProperty former = node.property(property.name());
    List<Property> origins = former == null ? List.of() : List.copyOf(former.origins());
    set(node, property.name(), property.value());
    BlobProperty present = node.property(property.name());
    if (present != null) {
      present.origins().addAll(origins);
      present.origins().addAll(property.origins());
    }
  }

  /** Gives a node a property, or a property it has another value. */
  void set(BlobNode node, String property, byte[] value) {
    BlobProperty present = node.property(property);
    long formerPhandle = node.phandle();
    if (!budget.grow(PROPERTY_HEADER + value.length)) {
      return;
    }
    if (present == null) {
      int nameOffset = strings.offsetOf(property);
      FormerBytes former = new FormerBytes(this, node, node.first());
      byte[] padded = padded(value, former, PROPERTY_HEADER + value.length);
      node.prepend(new BlobProperty(property, nameOffset, padded, value.length));
    } else {
      FormerBytes former = new FormerBytes(this, node, present);
      byte[] padded = padded(value, former, PROPERTY_HEADER + value.length);
      present.value(padded, value.length);
      present.origins().clear();
    }
    if (phandles != null) {
      phandles.changed(node, formerPhandle);
    }
  }

  private static byte[] padded(byte[] value, FormerBytes former, int from) {
    byte[] padded = new byte[Fdt.aligned(value.length)];
    System.arraycopy(value, 0, padded, 0, value.length);
    former.read(from, padded, value.length);
    return padded;
  }

  BlobNode addChild(BlobNode parent, String child) {
    BlobNode added = new BlobNode(child, BlobNode.paddedName(child), parent);
    if (budget.grow(child.length() + PROPERTY_HEADER) && budget.mayNest(added.depth())) {
      parent.prepend(added);
    }
    return added;
  }

  /** The first node with a phandle; null when there is none. */
  BlobNode byPhandle(long phandle) {
    if (phandles == null) {
      phandles = new PhandleIndex(root, budget);
    }
    return phandles.find(phandle);
  }

  long highestPhandle() {
    return highestPhandle(root);
  }

  private static long highestPhandle(BlobNode node) {
    long highest = node.phandle();
    for (BlobNode child : node.children()) {
      highest = Math.max(highest, highestPhandle(child));
    }
    return highest;
  }

  /**
   * The node at a path, which may start with an alias. A step without unit address fits the first
   * node of that name. Null when there is none.
   */
  BlobNode byPath(String path) {
    if (path.startsWith("/")) {
      return below(root, path);
    }
    int slash = path.indexOf('/');
    BlobNode aliases = root.child("aliases");
    BlobProperty alias =
        aliases == null ? null : aliases.property(slash < 0 ? path : path.substring(0, slash));
    if (alias == null || !alias.text().startsWith("/")) {
      return null;
    }
    BlobNode start = below(root, alias.text());
    return start == null || slash < 0 ? start : below(start, path.substring(slash));
  }

  private static BlobNode below(BlobNode start, String path) {
    BlobNode node = start;
    for (String step : path.split("/")) {
      if (!step.isEmpty() && node != null) {
        node = node.child(step);
      }
    }
    return node;
  }
}
