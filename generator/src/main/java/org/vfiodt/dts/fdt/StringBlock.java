// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fdt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The strings block under construction. A name that ends an earlier name is not written again but
 * shares its end, at the first place where it occurs; dtc does the same, and equal bytes need it.
 */
final class StringBlock {
  private final Map<String, Integer> known = new HashMap<>();
  private final NameEnds ends = new NameEnds();
  private byte[] bytes = new byte[1 << 10];
  private int size;

  int offsetOf(String name) {
    Integer place = known.get(name);
    if (place == null) {
      place = find(name);
      known.put(name, place);
    }
    return place;
  }

  private int find(String name) {
    byte[] wanted = Arrays.copyOf(name.getBytes(StandardCharsets.ISO_8859_1), name.length() + 1);
    long hash = NameEnds.NOTHING;
    for (int i = name.length() - 1; i >= 0; i--) {
      hash = NameEnds.inFront(wanted[i], hash);
    }
    int place = ends.get(hash);
    boolean present =
        place != NameEnds.UNKNOWN
            && wanted.length <= size - place
            && Arrays.equals(bytes, place, place + wanted.length, wanted, 0, wanted.length);
    return present ? place : add(wanted);
  }

  private int add(byte[] name) {
    int start = size;
    if (size + name.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + name.length, 2 * bytes.length));
    }
    System.arraycopy(name, 0, bytes, size, name.length);
    size += name.length;
    long hash = NameEnds.NOTHING;
    ends.put(hash, size - 1);
    for (int i = size - 2; i >= start; i--) {
      hash = NameEnds.inFront(bytes[i], hash);
      ends.put(hash, i);
    }
    return start;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
