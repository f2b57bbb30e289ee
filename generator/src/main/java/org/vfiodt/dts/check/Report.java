// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.ArrayList;
import java.util.List;

/** Takes the findings of one check. */
public final class Report {
  /** Some findings are about pairs; no source that people write has this many. */
  private static final int MOST = 20_000;

  private final boolean silent;
  private final List<Finding> findings = new ArrayList<>();
  private boolean failed;

  /**
   * @param silent whether only the number of findings matters, zero or more
   */
  Report(boolean silent) {
    this.silent = silent;
  }

  public void add(Finding finding) {
    failed = true;
    if (!silent && findings.size() < MOST) {
      findings.add(finding);
    }
  }

  /** Whether more findings would only be dropped; a rule may stop then. */
  public boolean full() {
    return failed && (silent || findings.size() >= MOST);
  }

  boolean failed() {
    return failed;
  }

  List<Finding> findings() {
    return findings;
  }
}
