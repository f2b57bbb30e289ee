// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import org.vfiodt.dts.fdt.Fdt;

/**
 * What a blob holds from one entry on. Where a property is put in or grows, the bytes that fill its
 * last cell keep what stood there before everything behind was moved; equal blobs need the same
 * bytes. What lies behind the strings counts as zero.
 */
final class FormerBytes {
  private final BlobTree tree;
  private BlobNode inside;
  private Entry entry;
  private byte[] chunk = new byte[0];
  private int rest = 3;

  /**
   * @param entry the first entry, or null for the end of the node
   */
  FormerBytes(BlobTree tree, BlobNode inside, Entry entry) {
    this.tree = tree;
    this.inside = inside;
    this.entry = entry;
  }

  /** Fills an array from an index on with what starts so many bytes behind the entry. */
  void read(int distance, byte[] target, int from) {
    int skip = distance;
    for (int i = from; i < target.length; ) {
      if (skip >= chunk.length) {
        skip -= chunk.length;
        if (!next()) {
          return;
        }
      } else {
        target[i++] = chunk[skip++];
      }
    }
  }

  private boolean next() {
    if (inside == null) {
      return nextBehindRoot();
    }
    if (entry == null) {
      chunk = BlobWriter.tag(Fdt.END_NODE);
      entry = inside.next();
      inside = inside.parent();
    } else if (entry instanceof BlobNode node) {
      chunk = BlobWriter.head(node);
      inside = node;
      entry = node.first();
    } else {
      chunk =
          entry instanceof BlobProperty property
              ? BlobWriter.whole(property)
              : BlobWriter.tag(Fdt.NOP);
      entry = entry.next();
    }
    return true;
  }

  private boolean nextBehindRoot() {
    switch (rest--) {
      case 3 -> chunk = tree.frame().behindRoot();
      case 2 -> chunk = tree.frame().beforeStrings();
      case 1 -> chunk = tree.strings().toBytes();
      default -> {
        return false;
      }
    }
    return true;
  }
}
