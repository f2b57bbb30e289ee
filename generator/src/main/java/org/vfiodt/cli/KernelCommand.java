// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kernel}: kernel trees. */
@Command(
    name = "kernel",
    description = "Kernel trees: known, obtained, what was found in them.",
    subcommands = {KernelListCommand.class, KernelFetchCommand.class, KernelFactsCommand.class})
final class KernelCommand implements Runnable {
  @Mixin private HelpOption help;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "kernel needs a command: list, fetch or facts");
  }
}
