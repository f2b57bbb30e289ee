// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.concurrent.Callable;
import org.vfiodt.pipeline.Goal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code test SPEC --kernel K --board B}: builds what is missing and boots the board's twin. */
@Command(name = "test", description = "Build what is missing and boot the board's twin.")
final class TestCommand implements Callable<Integer> {
  @Mixin private HelpOption help;
  @Mixin private Surroundings surroundings;
  @Mixin private SeriesInput input;
  @Mixin private KernelOption kernel;
  @Mixin private BoardOption board;

  private final Console console;

  TestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new SpecJob(console, surroundings, input, kernel, board).run(Goal.TEST);
  }
}
