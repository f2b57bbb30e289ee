// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dts}: the device tree compiler. */
@Command(
    name = "dts",
    description = "Compiles, decompiles, checks and overlays device trees.",
    subcommands = {
      DtsCompileCommand.class,
      DtsDecompileCommand.class,
      DtsCheckCommand.class,
      DtsOverlayCommand.class
    })
final class DtsCommand implements Runnable {
  @Mixin private HelpOption help;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "dts needs a command: compile, decompile, check or overlay");
  }
}
