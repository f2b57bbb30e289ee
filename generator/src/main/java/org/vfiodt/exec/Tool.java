// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.exec;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A program that some commands need.
 *
 * @param name name of its file in {@code toolchain/tools}
 * @param title what it is, for people
 * @param program as it is started
 * @param versionArguments make it print its version
 * @param versionPattern finds the version in what it prints: group 1
 * @param debianPackage holds it
 * @param commands of this program that need it
 */
public record Tool(
    String name,
    String title,
    String program,
    List<String> versionArguments,
    Pattern versionPattern,
    String debianPackage,
    List<String> commands) {
  public Tool {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(program);
    versionArguments = List.copyOf(versionArguments);
    Objects.requireNonNull(versionPattern);
    Objects.requireNonNull(debianPackage);
    commands = List.copyOf(commands);
  }
}
