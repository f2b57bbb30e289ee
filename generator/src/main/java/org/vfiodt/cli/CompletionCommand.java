// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: the script with which a shell completes commands and options. */
@Command(
    name = "completion",
    description = "Print the completion script for bash: source <(vfio-dt completion)")
final class CompletionCommand implements Callable<Integer> {
  @Mixin private HelpOption help;
  @Spec private CommandSpec spec;

  private final Console console;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CommandSpec root = spec.root();
    console.out().print(AutoComplete.bash(root.name(), root.commandLine()));
    return Exit.OK;
  }
}
