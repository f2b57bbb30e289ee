// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vfiodt.pipeline.Goal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code build SPEC --kernel K --board B}: cross-builds the kernel with the series. */
@Command(name = "build", description = "Cross-build a kernel with the series of a spec.")
final class BuildCommand implements Callable<Integer> {
  @Mixin private HelpOption help;
  @Mixin private Surroundings surroundings;
  @Mixin private SeriesInput input;
  @Mixin private KernelOption kernel;
  @Mixin private BoardOption board;

  private final Console console;

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new SpecJob(
            console, surroundings, input, kernel, board, List.of(), List.of(), Optional.empty())
        .run(Goal.BUILD);
  }
}
