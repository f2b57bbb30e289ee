// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.emulator;

import java.util.List;
import java.util.Objects;

/**
 * How an emulator is made of a source package: {@code emulator.toml}.
 *
 * @param folder of the data, that holds the recipe with its models and patches
 * @param title what it is, for people
 * @param sourcePackage of the distribution
 * @param version of the package that the patches were made for
 * @param suites of the distribution that have it
 * @param packages that obtaining and building it takes
 * @param configure arguments of its configure script
 * @param targets what ninja builds
 * @param program the emulator among them
 * @param tests programs among them that test the models, given the emulator
 */
public record EmulatorRecipe(
    String folder,
    String title,
    String sourcePackage,
    String version,
    List<String> suites,
    List<String> packages,
    List<String> configure,
    List<String> targets,
    String program,
    List<String> tests) {
  public EmulatorRecipe {
    Objects.requireNonNull(folder);
    Objects.requireNonNull(title);
    Objects.requireNonNull(sourcePackage);
    Objects.requireNonNull(version);
    suites = List.copyOf(suites);
    packages = List.copyOf(packages);
    configure = List.copyOf(configure);
    targets = List.copyOf(targets);
    Objects.requireNonNull(program);
    tests = List.copyOf(tests);
  }

  /** Whether a name is that of a package, and no option of a program that is given it. */
  static boolean packageName(String name) {
    return name.matches("[a-z0-9][a-z0-9+.-]*");
  }
}
