// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Variables of the environment that decide something, with a sentence for the manual. */
public final class Variables {
  /** Options that a variable stands for; it wins over files, the command line over both. */
  private static final Map<String, String> OPTIONS = Map.of("cache", "VFIO_DT_CACHE");

  private static final Map<String, String> MEANINGS = meanings();

  private Variables() {}

  /** What each variable means, by its name. */
  public static Map<String, String> all() {
    return MEANINGS;
  }

  /** The variable that says an option, where it is set. */
  public static Optional<String> of(String key, Map<String, String> environment) {
    return Optional.ofNullable(OPTIONS.get(key))
        .filter(name -> !environment.getOrDefault(name, "").isBlank());
  }

  static boolean decide(String key, Map<String, String> environment) {
    return of(key, environment).isPresent();
  }

  private static Map<String, String> meanings() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("VFIO_DT_CACHE", "Folder of kernels, objects and emulators, as --cache says it.");
    all.put(
        "VFIO_DT_KERNEL_MIRROR", "Where releases of the kernel come from, instead of kernel.org.");
    all.put("VFIO_DT_LINUX_3_10", "A tree that is taken for Linux 3.10.x.");
    all.put("VFIO_DT_DEADLINE_FACTOR", "How many times longer a boot may take on this machine.");
    all.put("NO_COLOR", "When it is not empty, nothing is coloured.");
    all.put("XDG_CACHE_HOME", "Parent of the cache where nothing else says where it is.");
    all.put("XDG_CONFIG_HOME", "Parent of the folder vfio-dt with your config.toml.");
    return Collections.unmodifiableMap(all);
  }
}
