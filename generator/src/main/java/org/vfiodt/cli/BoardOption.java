// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import picocli.CommandLine.Option;

/** {@code --board}, and how the driver goes into its kernel. */
final class BoardOption {
  @Option(
      names = "--board",
      paramLabel = "B",
      defaultValue = "arndale",
      description = "Board to build for (default: ${DEFAULT-VALUE}).")
  private String board;

  @Option(
      names = "--module",
      description = "Build the generated driver as a module; the test loads it.")
  private boolean module;

  boolean module() {
    return module;
  }

  String name() {
    return board;
  }
}
