// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import org.vfiodt.diag.Outcome;
import org.vfiodt.pipeline.Goal;
import org.vfiodt.pipeline.JobRequest;
import org.vfiodt.pipeline.Services;
import org.vfiodt.pipeline.SpecFiles;
import org.vfiodt.pipeline.SpecText;

/** A job on a spec that the user names. */
final class SpecJob {
  private final Console console;
  private final Surroundings surroundings;
  private final SeriesInput input;
  private final BoardOption board;

  SpecJob(Console console, Surroundings surroundings, SeriesInput input, BoardOption board) {
    this.console = console;
    this.surroundings = surroundings;
    this.input = input;
    this.board = board;
  }

  int run(Goal goal) {
    Services services = surroundings.services(console);
    Outcome<SpecText> spec = SpecFiles.read(input.spec);
    if (!spec.ok()) {
      console.print(spec.diagnostics());
      return Exit.of(spec);
    }
    String command =
        String.join(
            " ",
            "vfio-dt",
            goal.label(),
            input.spec.toString(),
            "--kernel",
            input.kernel,
            "--board",
            board.name());
    String repeat = board.module() ? command + " --module" : command;
    JobRequest request =
        new JobRequest(
            repeat,
            spec.get(),
            input.kernel,
            board.name(),
            board.module(),
            input.options(Author.orNobody(services, console)),
            Version.TEXT,
            goal);
    return new JobRunner(console, services, surroundings.runs()).run(request);
  }
}
