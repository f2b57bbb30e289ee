// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.CommandResult;
import org.vfiodt.exec.CommandRunner;

/** A machine with only those programs that a test puts on it. */
public final class FakeCommands implements CommandRunner {
  private final Map<String, Function<Command, CommandResult>> programs = new LinkedHashMap<>();
  public final List<String> lines = new ArrayList<>();

  public FakeCommands program(String name, Function<Command, CommandResult> program) {
    programs.put(name, program);
    return this;
  }

  public static CommandResult ends(int exitCode, String... output) {
    return new CommandResult(exitCode, false, List.of(output));
  }

  @Override
  public Outcome<CommandResult> run(Command command) {
    lines.add(String.join(" ", command.argv()));
    Function<Command, CommandResult> program = programs.get(command.program());
    return program == null
        ? Outcome.failed(Diagnostic.of(KernelCode.PACKAGE, "no such program"))
        : Outcome.of(program.apply(command));
  }
}
