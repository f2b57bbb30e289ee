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
    return guest.lookAtDevices(tree, SuiteCheck::view);
  }

  private static Observation view(Observation run) {
    return GuestCases.of(run, path -> !GuestCases.isTransfer(path), "suite\t");
  }
}
