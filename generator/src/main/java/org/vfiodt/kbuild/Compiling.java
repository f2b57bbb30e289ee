// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How compilers are run; it changes how long a build takes and not what comes out.
 *
 * @param launchers in front of the compiler, the first one starts the second
 * @param environment what they need
 * @param jobs how many jobs make runs at once
 */
public record Compiling(List<Launcher> launchers, Map<String, String> environment, int jobs) {
  public Compiling {
    launchers = List.copyOf(launchers);
    environment = Map.copyOf(environment);
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs: " + jobs);
    }
  }

  /** As many jobs as the machine has processors, and nothing in front of the compiler. */
  public static Compiling usual() {
    return new Compiling(List.of(), Map.of(), Runtime.getRuntime().availableProcessors());
  }

  /**
   * @param cache of this program
   * @param surroundings variables that users have set, which win
   */
  public static Compiling through(
      List<Launcher> launchers, String cache, Map<String, String> surroundings, int jobs) {
    Map<String, String> environment = new TreeMap<>();
    for (int i = 0; i < launchers.size(); i++) {
      Launcher launcher = launchers.get(i);
      launcher
          .environment()
          .forEach((name, value) -> environment.put(name, value.replace("{cache}", cache)));
      Optional<String> next =
          i + 1 < launchers.size() ? Optional.of(launchers.get(i + 1).program()) : Optional.empty();
      next.ifPresent(program -> environment.put(launcher.chain().orElseThrow(), program));
    }
    environment.keySet().removeAll(surroundings.keySet());
    return new Compiling(launchers, environment, jobs);
  }

  /** Settings of make with the launchers in front of its compiler. */
  Map<String, String> settings(Map<String, String> settings, Toolchain toolchain) {
    if (launchers.isEmpty()) {
      return settings;
    }
    Map<String, String> launched = new TreeMap<>(settings);
    String compiler = settings.getOrDefault("CC", toolchain.prefix() + "gcc");
    launched.put("CC", launchers.get(0).program() + " " + compiler);
    return launched;
  }
}
