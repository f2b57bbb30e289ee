// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import org.vfiodt.check.CheckDefinition;
import org.vfiodt.report.matrix.Observation;

/** The guest asks the kernel for all that the patches so far promise about each device. */
public final class SuiteCheck implements Check {
  private final GuestView guest;

  public SuiteCheck(Workshop workshop, CheckDefinition definition) {
    guest = new GuestView(workshop);
  }

  @Override
  public Look look(TreeUnderTest tree) {
    if (tree.series().generated().isEmpty()) {
      return new Look.Skip("no spec says what the patches promise");
    }
    return GuestRun.asksDevices(tree)
        ? guest.look(tree, SuiteCheck::view)
        : new Look.Skip("no driver tells about devices yet");
  }

  private static Observation view(Observation run) {
    return GuestCases.of(run, path -> !GuestCases.isTransfer(path), "suite\t");
  }
}
