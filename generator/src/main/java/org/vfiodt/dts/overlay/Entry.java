// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

/**
 * What stands between the tags of a node in a blob: a property, a child, or a gap. Entries of one
 * node form a list, because new ones are put in front of others and nothing is ever taken out.
 */
abstract sealed class Entry permits BlobNode, BlobProperty, Gap {
  private Entry next;

  /** The entry behind this one in the same node, or null. */
  Entry next() {
    return next;
  }

  void next(Entry entry) {
    next = entry;
  }
}
