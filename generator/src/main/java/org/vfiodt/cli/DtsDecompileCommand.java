// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.check.CheckLevels;
import org.vfiodt.dts.check.Checker;
import org.vfiodt.dts.print.Decompiler;
import org.vfiodt.dts.print.DtsPrinter;
import org.vfiodt.dts.print.Origins;
import org.vfiodt.dts.print.TreeOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dts decompile IN}: blob to source, or source to one merged source. */
@Command(
    name = "decompile",
    description = "Print a device tree, blob or source, as one source without includes.")
final class DtsDecompileCommand implements Callable<Integer> {
  @Mixin private HelpOption help;
  @Mixin private DtsInput source;
  @Mixin private OutputOption output;

  @Parameters(paramLabel = "IN", description = "Device tree blob or source.")
  private Path input;

  @Option(
      names = {"-T", "--annotate"},
      description = "Say in comments which lines of the source gave each node and property.")
  private boolean annotate;

  @Option(
      names = {"-s", "--sort"},
      description = "Sort nodes and properties by name.")
  private boolean sort;

  @Option(
      names = {"-f", "--force"},
      description = "Print the tree although checks find errors.")
  private boolean force;

  private final Console console;

  DtsDecompileCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Outcome<Path> text =
        source
            .read(input, request -> request.withForce(force), this::checked)
            .flatMap(Decompiler::prepare)
            .map(tree -> sort ? TreeOrder.sorted(tree) : tree)
            .flatMap(tree -> output.write(out -> DtsPrinter.print(tree, origins(), out), console));
    console.print(text.diagnostics());
    return Exit.of(text);
  }

  private Outcome<DeviceTree> checked(DeviceTree tree) {
    List<Diagnostic> found = Checker.check(tree, CheckLevels.errorsOnly());
    return Outcome.of(tree, force ? found.stream().map(DtsDecompileCommand::told).toList() : found);
  }

  private static Diagnostic told(Diagnostic found) {
    return found.isError() ? DtsCompiler.forced(found) : found;
  }

  private Origins origins() {
    if (!annotate) {
      return Origins.NONE;
    }
    Path folder = input.getParent();
    return Origins.below(folder == null ? "" : folder + "/");
  }
}
