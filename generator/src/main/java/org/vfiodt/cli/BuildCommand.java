// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vfiodt.pipeline.BootLoaderFiles;
import org.vfiodt.pipeline.Goal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code build SPEC --kernel K --board B}: cross-builds the kernel with the series. */
@Command(name = "build", description = "Cross-build a kernel with the series of a spec.")
final class BuildCommand implements Callable<Integer> {
  @Mixin private HelpOption help;
  @Mixin private Surroundings surroundings;
  @Mixin private CompilingOption compiling;
  @Mixin private SeriesInput input;
  @Mixin private KernelOption kernel;
  @Mixin private BoardOption board;

  @Option(
      names = "--boot-loader",
      paramLabel = "NAME=FILE",
      description =
          "A file of the vendor's boot loader that goes onto the card, by its name in the board's"
              + " file, such as u-boot. May be given several times.")
  private Map<String, Path> loaders = Map.of();

  private final Console console;

  BuildCommand(Console console) {
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
            List.of(),
            List.of(),
            Optional.empty(),
            new BootLoaderFiles(loaders))
        .run(Goal.BUILD);
  }
}
