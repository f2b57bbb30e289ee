// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.exec;

import java.io.InputStream;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** A real process behind {@link RunningProcess}. */
record StartedProcess(Process process) implements RunningProcess {
  @Override
  public InputStream output() {
    return process.getInputStream();
  }

  @Override
  public OptionalInt exitCode() {
    return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
  }

  @Override
  public boolean await(Duration limit) throws InterruptedException {
    return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public boolean interrupted() {
    return process.isAlive()
        ? RunningProcesses.ending()
        : RunningProcesses.endingWith(process.exitValue());
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      ProcessTree.end(process.toHandle());
    }
  }
}
