// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

/** What becomes of a finding of a check. */
public enum CheckLevel {
  /** The check is not run, or only because another one needs to know whether it holds. */
  OFF,
  /** Findings are told. */
  WARNING,
  /** Findings are told and no blob is written, unless the user forces it. */
  ERROR
}
