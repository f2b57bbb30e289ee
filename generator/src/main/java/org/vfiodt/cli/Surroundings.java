// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vfiodt.data.DataFolder;
import org.vfiodt.exec.ProcessRunner;
import org.vfiodt.kbuild.Compiling;
import org.vfiodt.kernel.source.StorePlaces;
import org.vfiodt.pipeline.Services;
import org.vfiodt.series.QuietGit;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say where things lie, for every command that runs stages. */
final class Surroundings {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec mixee;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Keep kernels and objects here; VFIO_DT_CACHE says the same.")
  private Path cache;

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "Keep the results of runs here (default: ${DEFAULT-VALUE}).")
  private Path runs;

  DataFolder data() {
    return ((Cli) mixee.root().userObject()).dataFolder();
  }

  /** The words that start the tool again as it was started, without what a file said. */
  List<String> program() {
    return ((Cli) mixee.root().userObject()).program();
  }

  Path runs() {
    return runs.toAbsolutePath().normalize();
  }

  Services services(Console console) {
    QuietGit.install();
    Announcing processes = new Announcing(new ProcessRunner(), console::detail);
    return new Services(
        data(),
        StorePlaces.of(console.environment(), Optional.ofNullable(cache)).cache(),
        Path.of(""),
        processes,
        processes,
        console.listener(),
        console.environment(),
        Compiling.usual());
  }
}
