// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.pipeline.RunCode;
import org.vfiodt.pipeline.RunDirectory;
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

  @Parameters(paramLabel = "IN", description = "Device tree source.")
  private Path input;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "Write the blob here; standard output otherwise.")
  private Path output;

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
    Outcome<byte[]> blob =
        source
            .compile(
                input,
                request ->
                    request
                        .withChecks(checks.levels())
                        .withForce(force)
                        .withTables(tables.wanted()))
            .map(DtbWriter::write)
            .flatMap(this::write);
    console.print(blob.diagnostics());
    return Exit.of(blob);
  }

  private Outcome<byte[]> write(byte[] blob) {
    if (output == null) {
      console.out().write(blob, 0, blob.length);
      return Outcome.of(blob);
    }
    try {
      RunDirectory.writeWhole(output.toAbsolutePath(), blob);
      return Outcome.of(blob);
    } catch (IOException e) {
      return Outcome.failed(
          Diagnostic.of(RunCode.OUTPUT, "cannot write " + output)
              .hint("check the folder and the space left"));
    }
  }
}
