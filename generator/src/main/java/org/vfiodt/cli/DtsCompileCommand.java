// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.fdt.DtbLayout;
import org.vfiodt.dts.fdt.DtbWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dts compile IN}: source to blob. */
@Command(name = "compile", description = "Compile device tree source to a blob.")
final class DtsCompileCommand implements Callable<Integer> {
  @Mixin private HelpOption help;
  @Mixin private DtsInput source;
  @Mixin private CheckOptions checks;
  @Mixin private TableOptions tables;
  @Mixin private LayoutOptions layout;
  @Mixin private OutputOption output;

  @Parameters(paramLabel = "IN", description = "Device tree source.")
  private Path input;

  @Option(
      names = {"-f", "--force"},
      description = "Write the blob although checks find errors.")
  private boolean force;

  private final Console console;

  DtsCompileCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    DtbLayout chosen = layout.layout();
    Outcome<Path> blob =
        source
            .compile(
                input,
                request ->
                    layout
                        .apply(request)
                        .withChecks(checks.levels())
                        .withForce(force)
                        .withTables(tables.wanted()))
            .map(tree -> DtbWriter.write(tree, chosen))
            .flatMap(bytes -> output.write(bytes, console));
    console.print(blob.diagnostics());
    return Exit.of(blob);
  }
}
