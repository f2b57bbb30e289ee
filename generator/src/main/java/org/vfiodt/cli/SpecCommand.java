// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code spec}: driver specs. */
@Command(
    name = "spec",
    description = "Driver specs.",
    subcommands = {SpecCheckCommand.class})
final class SpecCommand implements Runnable {
  @Mixin private HelpOption help;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "spec needs a command: check");
  }
}
