// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vfiodt.diag.Outcome;
import org.vfiodt.pipeline.SpecFiles;
import org.vfiodt.pipeline.SpecText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code spec check SPEC}: every error in a driver spec. */
@Command(name = "check", description = "Report every error in a driver spec.")
final class SpecCheckCommand implements Callable<Integer> {
  @Mixin private HelpOption help;

  @Parameters(paramLabel = "SPEC", description = "Driver spec, a .vfio file.")
  private Path spec;

  private final Console console;

  SpecCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Outcome<SpecText> read = SpecFiles.read(spec);
    console.print(read.diagnostics());
    return Exit.of(read);
  }
}
