// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.concurrent.Callable;
import org.vfiodt.diag.Outcome;
import org.vfiodt.pipeline.KernelInput;
import org.vfiodt.pipeline.KernelStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kernel fetch K}: obtains a kernel and prints where its working copy is. */
@Command(name = "fetch", description = "Obtain a kernel and print where it is.")
final class KernelFetchCommand implements Callable<Integer> {
  @Mixin private HelpOption help;
  @Mixin private Surroundings surroundings;

  @Parameters(
      paramLabel = "K",
      description = "Directory, PATH@REV, tarball, release such as 3.10.1, or debian:6.1.")
  private String kernel;

  private final Console console;

  KernelFetchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Outcome<KernelInput> input = new KernelStage(surroundings.services(console)).obtain(kernel);
    console.print(input.diagnostics());
    input.value().ifPresent(value -> console.say(value.title()));
    input.value().ifPresent(value -> console.out().println(value.stored().home().tree()));
    return Exit.of(input);
  }
}
