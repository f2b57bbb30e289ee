// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

/**
 * What a page may show besides its tables and verdicts.
 *
 * @param digits how much of a digest is shown
 */
record Allowances(
    Allowance findings,
    Allowance shortFindings,
    Allowance messages,
    Allowance cases,
    Allowance timelines,
    Allowance evidence,
    int digits) {
  private static final double FINDINGS = 0.27;
  private static final double SHORT_FINDINGS = 0.05;
  private static final double MESSAGES = 0.06;
  private static final double CASES = 0.12;
  private static final double TIMELINES = 0.17;
  private static final double EVIDENCE = 0.33;

  private static final int WHOLE_DIGEST = 64;
  private static final int SHORT_DIGEST = 16;

  /** Until there are so many cells, digests are shown whole. */
  private static final long MANY_CELLS = 300;

  /**
   * @param room bytes for everything
   * @param cells how many share it
   */
  static Allowances of(long room, long cells) {
    return new Allowances(
        new Allowance((long) (FINDINGS * room)),
        new Allowance((long) (SHORT_FINDINGS * room)),
        new Allowance((long) (MESSAGES * room)),
        new Allowance((long) (CASES * room)),
        new Allowance((long) (TIMELINES * room)),
        new Allowance((long) (EVIDENCE * room)),
        cells > MANY_CELLS ? SHORT_DIGEST : WHOLE_DIGEST);
  }
}
