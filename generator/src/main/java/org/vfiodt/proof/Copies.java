// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Copies of maps that keep the order of the file they were read from. */
final class Copies {
  private Copies() {}

  static Map<String, String> ofMap(Map<String, String> map) {
    map.values().forEach(Objects::requireNonNull);
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
