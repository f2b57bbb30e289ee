// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vfiodt.diag.Outcome;
import org.vfiodt.pipeline.PostingStage;
import org.vfiodt.pipeline.SeriesFiles;
import org.vfiodt.pipeline.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code generate SPEC --kernel K...}: the patch series as mail files. */
@Command(name = "generate", description = "The patch series of a spec as mail files.")
final class GenerateCommand implements Callable<Integer> {
  @Mixin private HelpOption help;
  @Mixin private Surroundings surroundings;
  @Mixin private SeriesInput input;
  @Mixin private PostingInput posting;

  @Option(
      names = "--kernel",
      paramLabel = "K",
      required = true,
      description =
          KernelOption.FORMS
              + " Of several, each gets the mails for it in a folder of its own below DIR.")
  private List<String> kernels;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Write the mails here (default: the current folder).")
  private Path output;

  @Option(
      names = "--board",
      paramLabel = "B",
      completionCandidates = BoardNames.class,
      description = "Hold the spec against this board's device tree.")
  private String board;

  private final Console console;

  GenerateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Services services = surroundings.services(console);
    SpecSeries series = new SpecSeries(input, Optional.ofNullable(board));
    List<Integer> codes = new ArrayList<>();
    for (String kernel : kernels) {
      if (kernels.size() > 1) {
        console.say("for " + kernel);
      }
      codes.add(write(series.generate(services, kernel)));
    }
    return codes.stream().filter(code -> code != Exit.OK).findFirst().orElse(Exit.OK);
  }

  private int write(Outcome<KernelSeries> made) {
    Outcome<List<Path>> written =
        made.flatMap(
            series -> {
              Path folder = kernels.size() > 1 ? output.resolve(series.kernel()) : output;
              return PostingStage.prepare(series.generated(), series.tree(), posting.options())
                  .map(posted -> SeriesFiles.of(series.generated(), posted, Version.TEXT))
                  .flatMap(files -> written(folder, files));
            });
    console.print(written.diagnostics());
    written.value().ifPresent(files -> files.forEach(console.out()::println));
    return Exit.of(written);
  }

  private static Outcome<List<Path>> written(Path folder, Map<String, String> files) {
    return SeriesFiles.write(folder, files)
        .map(done -> files.keySet().stream().map(folder::resolve).toList());
  }
}
