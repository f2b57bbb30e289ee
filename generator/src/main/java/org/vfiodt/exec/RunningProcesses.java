// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.exec;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every process that this program has running, so that none outlives it. */
final class RunningProcesses {
  private static final Set<ProcessHandle> RUNNING = ConcurrentHashMap.newKeySet();
  private static volatile boolean ending;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(RunningProcesses::endAll, "end-processes"));
  }

  private RunningProcesses() {}

  private static void endAll() {
    ending = true;
    RUNNING.parallelStream().forEach(ProcessTree::end);
  }

  /** Whether this program is on its way out, so that processes end because it does. */
  static boolean ending() {
    return ending;
  }

  static void add(Process process) {
    ProcessHandle handle = process.toHandle();
    RUNNING.add(handle);
    handle.onExit().thenRun(() -> RUNNING.remove(handle));
  }
}
