// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fdt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The strings block under construction. A name that ends an earlier name is not written again but
 * shares its end, at the first place where it occurs; dtc does the same, and equal bytes need it.
 */
final class StringBlock {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Map<String, Integer> endings = new HashMap<>();

  int offsetOf(String name) {
    Integer known = endings.get(name);
    if (known != null) {
      return known;
    }
    int start = bytes.size();
    bytes.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
    bytes.write(0);
    for (int i = 0; i <= name.length(); i++) {
      endings.putIfAbsent(name.substring(i), start + i);
    }
    return start;
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }
}
