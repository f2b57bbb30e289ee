// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vfiodt.diag.Outcome;
import org.vfiodt.pipeline.Generated;
import org.vfiodt.pipeline.SeriesFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code generate SPEC --kernel K}: the patch series as mail files. */
@Command(name = "generate", description = "The patch series of a spec as mail files.")
final class GenerateCommand implements Callable<Integer> {
  @Mixin private HelpOption help;
  @Mixin private Surroundings surroundings;
  @Mixin private SeriesInput input;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Write the mails here (default: the current folder).")
  private Path output;

  private final Console console;

  GenerateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Outcome<Generated> generated = new SpecSeries(input).generate(surroundings.services(console));
    Outcome<Path> written =
        generated.flatMap(value -> SeriesFiles.write(output, SeriesFiles.of(value, Version.TEXT)));
    console.print(written.diagnostics());
    if (written.ok()) {
      say(generated.get());
    }
    return Exit.of(written);
  }

  private void say(Generated generated) {
    SeriesFiles.of(generated, Version.TEXT)
        .keySet()
        .forEach(name -> console.out().println(output.resolve(name)));
  }
}
