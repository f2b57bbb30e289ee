// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.exec;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every process that this program has running, so that none outlives it. */
final class RunningProcesses {
  private static final Set<ProcessHandle> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> RUNNING.parallelStream().forEach(ProcessTree::end), "end-processes"));
  }

  private RunningProcesses() {}

  static void add(Process process) {
    ProcessHandle handle = process.toHandle();
    RUNNING.add(handle);
    handle.onExit().thenRun(() -> RUNNING.remove(handle));
  }
}
