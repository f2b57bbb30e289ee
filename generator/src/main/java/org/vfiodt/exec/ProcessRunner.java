// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.exec;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.ExecuteException;
import org.apache.commons.exec.ExecuteResultHandler;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;

/** Runs real processes. An interrupt of the calling thread ends the process and its children. */
public final class ProcessRunner implements CommandRunner, ProcessStarter {
  @Override
  public Outcome<CommandResult> run(Command command) {
    CompletableFuture<Boolean> trouble = new CompletableFuture<>();
    try (OutputSink sink = OutputSink.open(command, () -> trouble.complete(true))) {
      Process process;
      try {
        process = Launch.process(command);
      } catch (IOException e) {
        return Outcome.failed(Launch.refused(command));
      }
      RunningProcesses.add(process);
      return result(command, process, sink, trouble);
    } catch (IOException e) {
      return Outcome.failed(logBroken(command));
    }
  }

  @Override
  public Outcome<RunningProcess> start(Command command) {
    try {
      if (command.log().isPresent()) {
        OutputSink.open(command, () -> {}).close();
      }
    } catch (IOException e) {
      return Outcome.failed(logBroken(command));
    }
    try {
      Process process = Launch.beside(command);
      RunningProcesses.add(process);
      return Outcome.of(new StartedProcess(process));
    } catch (IOException e) {
      return Outcome.failed(Launch.refused(command));
    }
  }

  private static Outcome<CommandResult> result(
      Command command, Process process, OutputSink sink, CompletableFuture<Boolean> trouble)
      throws IOException {
    CompletableFuture<Integer> ended = new CompletableFuture<>();
    new PumpingExecutor(process, sink)
        .execute(new CommandLine(command.program()), null, new Completion(process, ended));
    boolean timedOut = false;
    boolean interrupted = false;
    try {
      CompletableFuture.anyOf(ended, trouble)
          .get(command.deadline().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      timedOut = true;
    } catch (InterruptedException e) {
      interrupted = true;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    if (!ended.isDone()) {
      ProcessTree.end(process.toHandle());
    }
    int exitCode = ended.join();
    sink.close();
    sink.listenerBroken()
        .ifPresent(
            e -> {
              throw e;
            });
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (interrupted || RunningProcesses.endingWith(exitCode)) {
      return Outcome.failed(
          Diagnostic.of(ExecCode.INTERRUPTED, "'" + command.program() + "' was interrupted"));
    }
    return sink.logBroken()
        ? Outcome.failed(logBroken(command))
        : Outcome.of(new CommandResult(exitCode, timedOut, sink.tail()));
  }

  private static Diagnostic logBroken(Command command) {
    return Diagnostic.of(
            ExecCode.LOG,
            "cannot write the log "
                + command.log().map(file -> "'" + file + "'").orElse("of " + command.program()))
        .hint("is the disk full, or the folder not writable?");
  }

  /**
   * Takes the exit code from the process itself: output that could not be drained is no failure.
   */
  private record Completion(Process process, CompletableFuture<Integer> ended)
      implements ExecuteResultHandler {
    @Override
    public void onProcessComplete(int exitValue) {
      ended.complete(exitValue);
    }

    @Override
    public void onProcessFailed(ExecuteException e) {
      ended.complete(process.isAlive() ? e.getExitValue() : process.exitValue());
    }
  }
}
