// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.exec;

import org.vfiodt.diag.Outcome;

/**
 * Starts processes that run beside the caller. Standard output is the caller's to read; standard
 * error goes to the command's log, or nowhere without one. Listener and deadline are not looked at.
 */
public interface ProcessStarter {
  /** Fails only when the process could not be started. */
  Outcome<RunningProcess> start(Command command);
}
