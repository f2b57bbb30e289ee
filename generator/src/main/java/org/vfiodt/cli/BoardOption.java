// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** {@code --board}, and how the driver goes into its kernel. */
final class BoardOption {
  @Option(
      names = "--board",
      paramLabel = "B",
      completionCandidates = BoardNames.class,
      defaultValue = "arndale",
      description = "Board to build for (default: ${DEFAULT-VALUE}).")
  private String board;

  @Option(
      names = "--module",
      description = "Build the generated driver as a module; the test loads it.")
  private boolean module;

  @Option(
      names = "--kconfig",
      paramLabel = "FRAGMENT",
      description =
          "Take a Kconfig fragment beside those of the board, by its name in"
              + " arndale-config/kconfig; may be given several times.")
  private List<String> fragments = List.of();

  List<String> fragments() {
    return fragments;
  }

  boolean module() {
    return module;
  }

  String name() {
    return board;
  }
}
