// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.exec;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Every process that this program has running, so that none outlives it. */
final class RunningProcesses {
  private static final Set<ProcessHandle> RUNNING = ConcurrentHashMap.newKeySet();
  private static final CountDownLatch ENDING = new CountDownLatch(1);

  /** As processes say it that an interrupt ended. */
  private static final int INTERRUPTED = 130;

  /** A terminal interrupts us and what we started at once, and we may be told later than they. */
  private static final long NEWS_MILLISECONDS = 500;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(RunningProcesses::endAll, "end-processes"));
  }

  private RunningProcesses() {}

  private static void endAll() {
    ENDING.countDown();
    RUNNING.parallelStream().forEach(ProcessTree::end);
  }

  /** Whether this program is on its way out, so that processes end because it does. */
  static boolean ending() {
    return ENDING.getCount() == 0;
  }

  /** The same, asked for a process that ended with this code. */
  static boolean endingWith(int exitCode) {
    try {
      return ending()
          || exitCode == INTERRUPTED && ENDING.await(NEWS_MILLISECONDS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  static void add(Process process) {
    ProcessHandle handle = process.toHandle();
    RUNNING.add(handle);
    handle.onExit().thenRun(() -> RUNNING.remove(handle));
  }
}
