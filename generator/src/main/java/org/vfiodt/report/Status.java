// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report;

/** How a stage or a test case ended. */
public enum Status {
  PASS,
  /** What was tested is wrong. */
  FAIL,
  /** The environment broke, so nothing is known about what was to be tested. */
  ERROR,
  /** Not run; the detail says why. */
  SKIP;

  /** A finished stage from an earlier run counts as passed. */
  public boolean good() {
    return this == PASS || this == SKIP;
  }
}
