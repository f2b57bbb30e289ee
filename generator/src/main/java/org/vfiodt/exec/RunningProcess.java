// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.exec;

import java.io.InputStream;
import java.time.Duration;
import java.util.OptionalInt;

/** A process that was started and is watched by its starter, such as an emulator. */
public interface RunningProcess extends AutoCloseable {
  /** Its standard output; the caller must read it, or the process stops when the pipe is full. */
  InputStream output();

  /** The exit code once it has ended, 128 + n for signal n. */
  OptionalInt exitCode();

  /** Waits for the end at most this long; whether it came. */
  boolean await(Duration limit) throws InterruptedException;

  /** Whether this program is on its way out, so that the end of the process says nothing. */
  default boolean interrupted() {
    return false;
  }

  /** Ends the process and all its children, kindly at first; does nothing when it has ended. */
  @Override
  void close();
}
