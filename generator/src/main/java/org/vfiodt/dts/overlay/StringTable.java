// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The strings block of a base, which only grows. A new name is looked for everywhere first, also at
 * the end of another one; the first place counts.
 */
final class StringTable {
  private final Map<Integer, Map<String, Integer>> endingsByLength = new HashMap<>();
  private byte[] bytes;
  private int length;

  StringTable(byte[] bytes) {
    this.bytes = bytes;
    this.length = bytes.length;
  }

  int length() {
    return length;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  byte at(int offset) {
    return bytes[offset];
  }

  int offsetOf(String name) {
    Integer known = endingsByLength.computeIfAbsent(name.length(), this::endings).get(name);
    return known == null ? add(name) : known;
  }

  private int add(String name) {
    int start = length;
    byte[] added = (name + "\0").getBytes(StandardCharsets.ISO_8859_1);
    if (length + added.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * length, length + added.length));
    }
    System.arraycopy(added, 0, bytes, length, added.length);
    length += added.length;
    endingsByLength.forEach((size, endings) -> ending(endings, size, start, length - 1));
    return start;
  }

  /** All ends of strings that have a length, with the first place of each. */
  private Map<String, Integer> endings(int size) {
    Map<String, Integer> endings = new HashMap<>();
    int start = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        ending(endings, size, start, i);
        start = i + 1;
      }
    }
    return endings;
  }

  private void ending(Map<String, Integer> endings, int size, int start, int end) {
    if (end - size >= start) {
      String text = new String(bytes, end - size, size, StandardCharsets.ISO_8859_1);
      endings.putIfAbsent(text, end - size);
    }
  }
}
