// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.vfiodt.pipeline.BootLoaderFiles;
import org.vfiodt.pipeline.Goal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code test SPEC --kernel K --board B}: builds what is missing and boots the board's twin. */
@Command(name = "test", description = "Build what is missing and boot the board's twin.")
final class TestCommand implements Callable<Integer> {
  @Mixin private HelpOption help;
  @Mixin private Surroundings surroundings;
  @Mixin private CompilingOption compiling;
  @Mixin private SeriesInput input;
  @Mixin private KernelOption kernel;
  @Mixin private BoardOption board;
  @Mixin private BaseOption base;

  @Option(
      names = "--guest",
      paramLabel = "LINE",
      description =
          "A further line of what the guest is told, such as 'run fuzz'; tests/guest/README.md"
              + " lists them. May be given several times.")
  private List<String> guest = List.of();

  @Option(
      names = "--emulator",
      paramLabel = "ARGUMENT",
      description =
          "A further argument of the emulator, behind those of the board: --emulator=-global"
              + " --emulator=driver=NAME,property=NAME,value=on. May be given several times.")
  private List<String> emulator = List.of();

  private final Console console;

  TestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new SpecJob(
            console,
            surroundings,
            compiling,
            input,
            kernel,
            board,
            guest,
            emulator,
            base.base(),
            BootLoaderFiles.NONE)
        .run(Goal.TEST);
  }
}
