// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.diag;

/** Whose fault an error is; it decides the exit code. */
public enum Fault {
  /** The input, or what was tested, is wrong: exit code 1. */
  INPUT(1),
  /** The command was used wrongly: exit code 2. */
  USAGE(2),
  /** A tool, disk or network is missing or broke: exit code 3. */
  ENVIRONMENT(3),
  /** Nobody's: the user ended it. Exit code 130, as shells have it for an interrupt. */
  INTERRUPTED(130);

  private final int exitCode;

  Fault(int exitCode) {
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}
