// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import picocli.CommandLine.Option;

/** {@code --board}. */
final class BoardOption {
  @Option(
      names = "--board",
      paramLabel = "B",
      defaultValue = "arndale",
      description = "Board to build for (default: ${DEFAULT-VALUE}).")
  private String board;

  String name() {
    return board;
  }
}
