// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.exec;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A program that some commands need.
 *
 * @param name name of its file in {@code toolchain/tools}
 * @param title what it is, for people
 * @param program as it is started
 * @param versionArguments make it print its version
 * @param versionPattern finds the version in what it prints: group 1
 * @param debianPackage holds it; empty for one that is built here
 * @param builtFrom folder of the data that it is built from; empty for one of a package
 * @param commands of this program that need it
 */
public record Tool(
    String name,
    String title,
    String program,
    List<String> versionArguments,
    Pattern versionPattern,
    Optional<String> debianPackage,
    Optional<String> builtFrom,
    List<String> commands) {
  public Tool {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(program);
    versionArguments = List.copyOf(versionArguments);
    Objects.requireNonNull(versionPattern);
    Objects.requireNonNull(debianPackage);
    Objects.requireNonNull(builtFrom);
    commands = List.copyOf(commands);
  }

  /** The same under another path. */
  public Tool startedAs(String path) {
    return new Tool(
        name, title, path, versionArguments, versionPattern, debianPackage, builtFrom, commands);
  }
}
