// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kbuild.Compiling;
import org.vfiodt.kbuild.Launchers;
import org.vfiodt.pipeline.Services;
import picocli.CommandLine.Option;

/** How compilers are run: for commands that build kernels. */
final class CompilingOption {
  @Option(
      names = "--launcher",
      paramLabel = "NAME",
      description =
          "Run the compiler through this program, by its name in toolchain/launchers: ccache,"
              + " distcc, icecc. Given twice, the first starts the second.")
  private List<String> launchers = List.of();

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "How many compilers run at once; as many as there are processors otherwise.")
  private Integer jobs;

  /** The same services with compilers run as the user wants it. */
  Outcome<Services> with(Services services) {
    int number = jobs == null ? Compiling.usual().jobs() : Math.max(1, jobs);
    return Launchers.load(services.data(), launchers, services.runner())
        .map(
            all ->
                services.compiling(
                    Compiling.through(
                        all, services.cache().toString(), services.environment(), number)));
  }

  /** The words that say the same. */
  List<String> arguments() {
    List<String> words = new ArrayList<>();
    launchers.forEach(name -> words.addAll(List.of("--launcher", name)));
    if (jobs != null) {
      words.addAll(List.of("--jobs", String.valueOf(jobs)));
    }
    return words;
  }
}
