// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.util.HashMap;
import java.util.Map;

/** A {@code .config} as the kernel wrote it. */
record FinalConfiguration(Map<String, String> values) {
  FinalConfiguration {
    values = Map.copyOf(values);
  }

  static FinalConfiguration parse(String text) {
    Map<String, String> values = new HashMap<>();
    text.lines()
        .filter(line -> line.startsWith("CONFIG_") && line.indexOf('=') > 0)
        .forEach(
            line ->
                values.put(
                    line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
    return new FinalConfiguration(values);
  }

  /** The value of an option, {@code n} when it is not set or not there. */
  String value(String option) {
    return values.getOrDefault(option, "n");
  }

  boolean hasModules() {
    return value("CONFIG_MODULES").equals("y") && values.containsValue("m");
  }
}
