// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A program that is put in front of the compiler: a cache of objects, or one that hands the work to
 * other machines.
 *
 * @param name of its file in {@code toolchain/launchers}
 * @param title what it does, for people
 * @param program as it is started
 * @param debianPackage holds it
 * @param chain variable by which it is told to run the compiler through another launcher; empty for
 *     one that cannot
 * @param environment variables that it needs where the user has not set them; {@code {cache}}
 *     stands for the cache of this program
 */
public record Launcher(
    String name,
    String title,
    String program,
    String debianPackage,
    Optional<String> chain,
    Map<String, String> environment) {
  public Launcher {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(program);
    Objects.requireNonNull(debianPackage);
    Objects.requireNonNull(chain);
    environment = Map.copyOf(environment);
  }
}
