// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.function.Consumer;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.CommandResult;
import org.vfiodt.exec.CommandRunner;
import org.vfiodt.exec.ProcessRunner;
import org.vfiodt.exec.ProcessStarter;
import org.vfiodt.exec.RunningProcess;

/** Says of every process what is started where, as words for a shell, before it starts. */
record Announcing(ProcessRunner processes, Consumer<String> listener)
    implements CommandRunner, ProcessStarter {
  @Override
  public Outcome<CommandResult> run(Command command) {
    announce(command);
    return processes.run(command);
  }

  @Override
  public Outcome<RunningProcess> start(Command command) {
    announce(command);
    return processes.start(command);
  }

  private void announce(Command command) {
    String folder = Command.quoted(command.directory().toAbsolutePath().normalize().toString());
    listener.accept("starting in " + folder + ": " + command.line());
  }
}
