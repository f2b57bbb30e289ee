// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.ArrayList;
import java.util.List;

/** Takes the findings of one check. */
public final class Report {
  private final int most;
  private final List<Finding> findings = new ArrayList<>();
  private boolean failed;

  /**
   * @param most findings that are kept; with 0 it only matters whether there is one
   */
  Report(int most) {
    this.most = most;
  }

  public void add(Finding finding) {
    failed = true;
    if (findings.size() < most) {
      findings.add(finding);
    }
  }

  /** Whether more findings would only be dropped; a rule may stop then. */
  public boolean full() {
    return failed && findings.size() >= most;
  }

  boolean failed() {
    return failed;
  }

  List<Finding> findings() {
    return findings;
  }
}
