// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.vfiodt.data.DataFolder;
import org.vfiodt.exec.ProcessRunner;
import org.vfiodt.kernel.Progress;
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

  Path runs() {
    return runs.toAbsolutePath().normalize();
  }

  Services services(Console console) {
    QuietGit.install();
    ProcessRunner processes = new ProcessRunner();
    return new Services(
        data(),
        StorePlaces.of(console.environment(), Optional.ofNullable(cache)).cache(),
        Path.of(""),
        processes,
        processes,
        console.terminal() ? new Ticker(console.err()) : Quiet.on(console.err()),
        console.environment());
  }

  /** Without a terminal only what is worth a line is told. */
  private record Quiet(java.io.PrintStream err) implements Progress {
    static Progress on(java.io.PrintStream err) {
      return new Quiet(err);
    }

    @Override
    public void message(String text) {
      err.println("vfio-dt: " + text);
    }

    @Override
    public void amount(String activity, long done, long total) {}
  }
}
