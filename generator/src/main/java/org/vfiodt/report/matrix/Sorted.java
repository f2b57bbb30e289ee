// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Unmodifiable maps with an order that is the same on every machine. */
final class Sorted {
  private Sorted() {}

  static <V> Map<String, V> byName(Map<String, V> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }

  static <V> Map<String, V> inOrder(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
