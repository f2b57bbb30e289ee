// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.vfiodt.kernel.Facts;

/**
 * A cross compiler for kernels.
 *
 * @param name name of its file in {@code toolchain/compilers}
 * @param prefix {@code CROSS_COMPILE}
 * @param tools names of the files in {@code toolchain/tools} that a build needs
 * @param uses make variables for trees with certain facts
 */
public record Toolchain(String name, String prefix, List<String> tools, List<SettingUse> uses) {
  /**
   * Make variables for trees with certain facts; the words of several uses of one variable are
   * joined.
   */
  public record SettingUse(List<String> needs, Map<String, String> settings) {
    public SettingUse {
      needs = List.copyOf(needs);
      settings = Map.copyOf(settings);
    }
  }

  public Toolchain {
    Objects.requireNonNull(name);
    Objects.requireNonNull(prefix);
    tools = List.copyOf(tools);
    uses = List.copyOf(uses);
  }

  /** The make variables that a tree with these facts asks for. */
  public Map<String, String> settings(Facts facts) {
    Map<String, String> settings = new TreeMap<>();
    for (SettingUse use : uses) {
      if (facts.hasAll(use.needs())) {
        use.settings().forEach((name, value) -> settings.merge(name, value, (a, b) -> a + " " + b));
      }
    }
    return settings;
  }
}
