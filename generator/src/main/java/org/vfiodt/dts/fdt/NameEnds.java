// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fdt;

/** Where texts were first seen, by their hash; a table without objects, as there are very many. */
final class NameEnds {
  /** The hash of a text without characters. */
  static final long NOTHING = 0x9e3779b97f4a7c15L;

  static final int UNKNOWN = -1;

  private long[] hashes = new long[1 << 12];
  private int[] places = new int[1 << 12];
  private int count;

  /** The hash of a text with one character more in front. */
  static long inFront(byte character, long hash) {
    return (hash + (character & 0xff) + 1) * 0xbf58476d1ce4e5b9L;
  }

  int get(long hash) {
    return places[slot(hash)] - 1;
  }

  /** Keeps an earlier place of the same hash. */
  void put(long hash, int place) {
    int slot = slot(hash);
    if (places[slot] != 0) {
      return;
    }
    hashes[slot] = hash;
    places[slot] = place + 1;
    if (2 * ++count > places.length) {
      grow();
    }
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldPlaces = places;
    hashes = new long[2 * oldHashes.length];
    places = new int[2 * oldPlaces.length];
    for (int i = 0; i < oldPlaces.length; i++) {
      if (oldPlaces[i] != 0) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        places[slot] = oldPlaces[i];
      }
    }
  }

  private int slot(long hash) {
    int mask = places.length - 1;
    int slot = (int) (hash ^ hash >>> 32) & mask;
    while (places[slot] != 0 && hashes[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
