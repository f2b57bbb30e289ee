// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.exec;

import java.util.List;

/**
 * How a process ended.
 *
 * @param exitCode as the system gave it; 128 + n for signal n
 * @param timedOut whether the deadline ended it
 * @param tail the last lines of its output, at most {@link #TAIL}
 */
public record CommandResult(int exitCode, boolean timedOut, List<String> tail) {
  public static final int TAIL = 200;

  public CommandResult {
    tail = List.copyOf(tail);
  }

  public boolean ok() {
    return exitCode == 0 && !timedOut;
  }

  /** The kept output as one text. */
  public String output() {
    return String.join("\n", tail);
  }
}
