// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fdt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the names of a blob. Names may share their ends and paths repeat the names above them, so
 * that a small blob can name very much; what all of them need together is limited.
 */
final class Names {
  /** Characters of all names and paths of one blob. */
  static final long LIMIT = 64L << 20;

  private final ByteBuffer blob;
  private final Map<Integer, String> known = new HashMap<>();
  private long characters;

  Names(ByteBuffer blob) {
    this.blob = blob;
  }

  /** The name at an offset, read once; null when it has no end before a limit. */
  String shared(int start, int limit) {
    String name = known.get(start);
    if (name == null) {
      name = read(start, limit);
      if (name != null) {
        known.put(start, name);
      }
    }
    return name;
  }

  /** The name at an offset; null when it has no end before a limit. */
  String read(int start, int limit) {
    int end = start;
    while (end < limit && blob.get(end) != 0) {
      end++;
    }
    if (end >= limit) {
      return null;
    }
    count(end - start);
    byte[] bytes = new byte[end - start];
    blob.get(start, bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  void count(int more) {
    characters += more;
  }

  boolean tooMany() {
    return characters > LIMIT;
  }
}
