// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.exec;

import org.vfiodt.diag.Outcome;

/** Runs commands. Tests give a fake one, so that everything above runs without tools. */
public interface CommandRunner {
  /**
   * Runs a command to its end. The outcome fails only when the process could not be started (no
   * such program, no such directory, no room for the log); any exit code is a result.
   */
  Outcome<CommandResult> run(Command command);
}
