// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.vfiodt.diag.Outcome;
import org.vfiodt.proof.CellCommand;
import org.vfiodt.proof.RunMatrix;
import org.vfiodt.report.matrix.Matrix;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code repro CELL}: one cell of a check again. */
@Command(name = "repro", description = "Print the command that makes one cell again, and run it.")
final class ReproCommand implements Callable<Integer> {
  @Mixin private HelpOption help;

  @Parameters(
      paramLabel = "[RUN/]CELL",
      description =
          "A cell, such as 6.1.192/2/boot, of the newest run; RUN is the directory of another one.")
  private String name;

  @Option(names = "--print", description = "Only print the command.")
  private boolean print;

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      defaultValue = "runs",
      description =
          "Where the newest run is looked for, and the cell's run is kept"
              + " (default: ${DEFAULT-VALUE}).")
  private Path runs;

  @Spec private CommandSpec spec;

  private final Console console;

  ReproCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CellPlace place =
        CellPlace.of(name)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "'" + name + "' names no cell: it is KERNEL/PATCH/CHECK"));
    Optional<Path> run = place.run().or(() -> CellPlace.newest(runs));
    if (run.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "there is no finished check below " + runs + "; name its directory");
    }
    Outcome<Matrix> matrix = RunMatrix.read(run.get());
    Outcome<List<String>> words =
        matrix.flatMap(found -> print ? shown(found, place) : CellCommand.of(found, place.cell()));
    console.print(words.diagnostics());
    words.value().ifPresent(this::say);
    return words.ok() && !print ? new Cli(console).run(arguments(words.get())) : Exit.of(words);
  }

  private static Outcome<List<String>> shown(Matrix matrix, CellPlace place) {
    return CellCommand.words(matrix, place.cell());
  }

  private void say(List<String> words) {
    String line =
        words.stream().map(org.vfiodt.exec.Command::quoted).collect(Collectors.joining(" "));
    if (print) {
      console.out().println(line);
    } else {
      console.say(line);
    }
  }

  /** The words behind the program's name, and where this program was told to look for things. */
  private String[] arguments(List<String> words) {
    List<String> arguments = new ArrayList<>(words.subList(1, words.size()));
    List<String> program = ((Cli) spec.root().userObject()).program();
    if (!arguments.contains("--no-config")) {
      arguments.addAll(0, program.subList(1, program.size()));
    }
    Path data = spec.root().commandLine().getParseResult().matchedOptionValue("--data", null);
    if (data != null) {
      arguments.addAll(0, List.of("--data", data.toString()));
    }
    if (spec.commandLine().getParseResult().hasMatchedOption("--runs")) {
      arguments.addAll(List.of("--runs", runs.toString()));
    }
    return arguments.toArray(String[]::new);
  }
}
