// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.exec;

import org.vfiodt.diag.Outcome;

/** Starts processes that run beside the caller. Log, listener and deadline are the caller's. */
public interface ProcessStarter {
  /** Fails only when the process could not be started. */
  Outcome<RunningProcess> start(Command command);
}
