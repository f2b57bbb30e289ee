// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.vfiodt.pipeline.BaseConsole;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What the warnings of the kernel are compared with. */
final class BaseOption {
  @ArgGroup private Choice choice;

  Optional<BaseConsole> base() {
    return Optional.ofNullable(choice).map(Choice::base);
  }

  /** One of the two. */
  private static final class Choice {
    @Option(
        names = "--compare-base",
        description =
            "Boot the kernel without the series too, once, and fail when the series makes it warn"
                + " of more.")
    private boolean boot;

    @Option(
        names = "--base-console",
        paramLabel = "FILE",
        description = "The same with the console of an earlier boot of the kernel without it.")
    private Path console;

    BaseConsole base() {
      return boot ? new BaseConsole.Booted() : new BaseConsole.Saved(console);
    }
  }
}
