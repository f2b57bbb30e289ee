// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Command;
import org.vfiodt.pipeline.BaseConsole;
import org.vfiodt.pipeline.BootLoaderFiles;
import org.vfiodt.pipeline.Goal;
import org.vfiodt.pipeline.JobRequest;
import org.vfiodt.pipeline.SeriesOptions;
import org.vfiodt.pipeline.Services;
import org.vfiodt.pipeline.SpecFiles;
import org.vfiodt.pipeline.SpecText;
import org.vfiodt.pipeline.TestVariant;

/** A job on a spec that the user names. */
final class SpecJob {
  private final Console console;
  private final Surroundings surroundings;
  private final CompilingOption compiling;
  private final SeriesInput input;
  private final KernelOption kernel;
  private final BoardOption board;
  private final List<String> guest;
  private final List<String> emulator;
  private final Optional<BaseConsole> base;
  private final BootLoaderFiles loaders;

  /**
   * @param guest further lines of what the guest is told
   * @param emulator further arguments of the emulator
   * @param base the boot whose warnings are known
   * @param loaders files of boot loaders for the card
   */
  SpecJob(
      Console console,
      Surroundings surroundings,
      CompilingOption compiling,
      SeriesInput input,
      KernelOption kernel,
      BoardOption board,
      List<String> guest,
      List<String> emulator,
      Optional<BaseConsole> base,
      BootLoaderFiles loaders) {
    this.console = console;
    this.surroundings = surroundings;
    this.compiling = compiling;
    this.input = input;
    this.kernel = kernel;
    this.board = board;
    this.guest = List.copyOf(guest);
    this.emulator = List.copyOf(emulator);
    this.base = base;
    this.loaders = loaders;
  }

  int run(Goal goal) {
    Outcome<Services> found = compiling.with(surroundings.services(console));
    if (!found.ok()) {
      console.print(found.diagnostics());
      return Exit.of(found);
    }
    Services services = found.get();
    Outcome<SpecText> spec = SpecFiles.read(input.spec);
    if (!spec.ok()) {
      console.print(spec.diagnostics());
      return Exit.of(spec);
    }
    TestVariant variant = new TestVariant(board.fragments(), guest, emulator, base);
    SeriesOptions options = input.options(Author.orNobody(services, console));
    List<String> command = new ArrayList<>(surroundings.program());
    command.addAll(List.of(goal.label(), Command.quoted(input.spec.toString())));
    command.addAll(List.of("--kernel", Command.quoted(kernel.name()), "--board", board.name()));
    if (board.module()) {
      command.add("--module");
    }
    command.addAll(variant.arguments());
    command.addAll(loaders.arguments());
    command.addAll(options.arguments());
    JobRequest request =
        new JobRequest(
            String.join(" ", command),
            spec.get(),
            kernel.name(),
            board.name(),
            board.module(),
            variant,
            loaders,
            options,
            Version.TEXT,
            goal);
    return new JobRunner(console, services, surroundings.runs()).run(request);
  }
}
