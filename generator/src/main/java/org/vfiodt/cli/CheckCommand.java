// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vfiodt.check.CheckReports;
import org.vfiodt.check.CheckRequest;
import org.vfiodt.check.CheckRun;
import org.vfiodt.check.FilledCell;
import org.vfiodt.check.PlannedCell;
import org.vfiodt.check.PlannedCells;
import org.vfiodt.check.Selection;
import org.vfiodt.check.series.PatchSource;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.diag.Severity;
import org.vfiodt.pipeline.Services;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Matrix;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check SPEC|PATCHES --kernel K...}: kernels x patches x checks. */
@picocli.CommandLine.Command(
    name = "check",
    description = "Try every patch of a series on several kernels with every check.")
final class CheckCommand implements Callable<Integer> {
  @Mixin private HelpOption help;
  @Mixin private Surroundings surroundings;
  @Mixin private CompilingOption compiling;

  @Parameters(
      paramLabel = "PATCHES",
      description = "Driver spec, a .vfio file; or a folder of mails, or a mailbox, of anybody.")
  private Path input;

  @Option(
      names = "--kernel",
      paramLabel = "K",
      required = true,
      description = KernelOption.FORMS + " May be given several times.")
  private List<String> kernels = List.of();

  @Option(
      names = "--board",
      paramLabel = "B",
      completionCandidates = BoardNames.class,
      defaultValue = "arndale",
      description = "Board to build for (default: ${DEFAULT-VALUE}).")
  private String board;

  @Option(
      names = "--kconfig",
      paramLabel = "FRAGMENT",
      description =
          "Take a Kconfig fragment beside those of the board, by its name in"
              + " arndale-config/kconfig; may be given several times.")
  private List<String> fragments = List.of();

  @Option(
      names = "--check",
      paramLabel = "NAME",
      description =
          "Fill this column only, by its name in toolchain/checks; may be given several times."
              + " drop-one, which says which patch needs which, is filled only when named.")
  private List<String> checks = List.of();

  @Option(
      names = "--only",
      paramLabel = "CELL",
      description =
          "Fill this cell only, KERNEL/PATCH/CHECK such as 6.1.192/2/boot; may be given several"
              + " times.")
  private List<String> only = List.of();

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description = "Fill the I-th of N parts of the cells; report --merge joins them.")
  private String shard;

  @Option(
      names = "--list",
      description =
          "Print the names of the cells that would be filled, one a line, and build none.")
  private boolean list;

  @Option(names = "--json", description = "With --list: print JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  private final Console console;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (json && !list) {
      throw new ParameterException(spec.commandLine(), "--json is for --list");
    }
    if (list) {
      return listed();
    }
    Outcome<Matrix> matrix = compiling.with(surroundings.services(console)).flatMap(this::matrix);
    console.ticker().clear();
    console.print(matrix.diagnostics().stream().filter(this::told).toList());
    if (!matrix.ok()) {
      return Exit.of(matrix);
    }
    return ended(matrix.get());
  }

  private int listed() {
    Services services = surroundings.services(console);
    Outcome<List<PlannedCell>> cells =
        request(services).flatMap(request -> PlannedCells.of(services, request));
    console.ticker().clear();
    console.print(cells.diagnostics().stream().filter(this::told).toList());
    if (cells.ok()) {
      console.out().print(json ? CellListing.json(cells.get()) : CellListing.text(cells.get()));
    }
    return Exit.of(cells);
  }

  /** What a kernel does not need is seen in the patches that it has. */
  private boolean told(Diagnostic diagnostic) {
    return diagnostic.severity() != Severity.NOTE || console.loudness().verbose();
  }

  private Outcome<Matrix> matrix(Services services) {
    return request(services).flatMap(request -> run(services, request));
  }

  private Outcome<CheckRequest> request(Services services) {
    return part()
        .flatMap(
            part ->
                new PatchSources(services, console)
                    .read(input)
                    .map(source -> request(source, part)));
  }

  private Outcome<Optional<Selection.Shard>> part() {
    return shard == null
        ? Outcome.of(Optional.empty())
        : Selection.Shard.parse(shard).map(Optional::of);
  }

  private CheckRequest request(PatchSource source, Optional<Selection.Shard> part) {
    return new CheckRequest(
        command(),
        source,
        kernels,
        board,
        fragments,
        checks,
        new Selection(only, part),
        Version.TEXT);
  }

  private List<String> command() {
    List<String> words = new ArrayList<>(surroundings.program());
    words.addAll(List.of("check", input.toString()));
    kernels.forEach(kernel -> words.addAll(List.of("--kernel", kernel)));
    words.addAll(List.of("--board", board));
    fragments.forEach(name -> words.addAll(List.of("--kconfig", name)));
    checks.forEach(name -> words.addAll(List.of("--check", name)));
    return words;
  }

  private Outcome<Matrix> run(Services services, CheckRequest request) {
    Path directory = surroundings.runs().resolve(request.identity());
    return new CheckRun(services, request, directory, cell -> console.step(line(cell)))
        .run()
        .flatMap(
            matrix ->
                CheckReports.write(services.data(), matrix, directory)
                    .peek(files -> console.out().println("run  " + directory))
                    .map(files -> matrix));
  }

  private static String line(FilledCell filled) {
    Cell cell = filled.place().cell();
    return String.format(
        Locale.ROOT,
        "%-5s %-28s %8s  %s%n",
        cell.status(),
        filled.place().id(),
        time(filled),
        cell.detail());
  }

  private static String time(FilledCell filled) {
    Cell cell = filled.place().cell();
    if (cell.inherited() >= 0) {
      return "as " + cell.inherited();
    }
    return filled.reused() ? "kept" : String.format(Locale.ROOT, "%.1f s", cell.seconds());
  }

  /** A part of which nothing could be looked at is no fault: the whole says what that means. */
  private int ended(Matrix matrix) {
    console.out().println(matrix.verdict() + "  " + matrix.sentence());
    return switch (matrix.verdict()) {
      case PASS -> Exit.OK;
      case FAIL -> Exit.FAILED;
      case SKIP -> shard == null ? Exit.ENVIRONMENT : Exit.OK;
      case ERROR -> Exit.ENVIRONMENT;
    };
  }
}
