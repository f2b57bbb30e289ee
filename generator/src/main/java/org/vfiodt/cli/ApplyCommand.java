// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.pipeline.Generated;
import org.vfiodt.pipeline.RunCode;
import org.vfiodt.pipeline.Services;
import org.vfiodt.series.Base;
import org.vfiodt.series.BranchWriter;
import org.vfiodt.series.PatchSeries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code apply SPEC --kernel K --branch NAME}: the series as commits in the user's git tree. */
@Command(name = "apply", description = "The series as commits on a new branch of your git tree.")
final class ApplyCommand implements Callable<Integer> {
  @Mixin private HelpOption help;
  @Mixin private Surroundings surroundings;
  @Mixin private SeriesInput input;
  @Mixin private KernelOption kernel;

  @Option(
      names = "--branch",
      paramLabel = "NAME",
      required = true,
      description = "Branch to make; it must not exist. Work tree and index are not touched.")
  private String branch;

  private final Console console;

  ApplyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Services services = surroundings.services(console);
    Outcome<PatchSeries> written =
        new SpecSeries(input, Optional.empty())
            .generate(services, kernel.name())
            .map(KernelSeries::generated)
            .flatMap(this::write);
    console.print(written.diagnostics());
    written
        .value()
        .ifPresent(
            series ->
                series
                    .patches()
                    .forEach(p -> console.out().println(p.commit() + " " + p.subject())));
    return Exit.of(written);
  }

  private Outcome<PatchSeries> write(Generated generated) {
    return generated.request().base() instanceof Base.Commit
        ? BranchWriter.write(generated.request(), branch)
        : Outcome.failed(
            Diagnostic.of(RunCode.NO_COMMIT, kernel.name() + " is not a commit of a git tree")
                .hint("name it as PATH@REV, or commit what is changed in it"));
  }
}
