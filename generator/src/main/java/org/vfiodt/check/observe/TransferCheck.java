// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import org.vfiodt.check.CheckDefinition;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Observation;

/** A device really transfers, behind its IOMMU, and reaches nothing that was not given to it. */
public final class TransferCheck implements Check {
  private final GuestView guest;

  public TransferCheck(Workshop workshop, CheckDefinition definition) {
    guest = new GuestView(workshop);
  }

  @Override
  public Look look(TreeUnderTest tree) {
    return guest.lookAtDevices(tree, TransferCheck::view);
  }

  private static Observation view(Observation run) {
    Observation seen = GuestCases.of(run, GuestCases::isTransfer, "none\t");
    return seen.cases().isEmpty() && seen.status() == Status.PASS
        ? Observation.of(
            Status.SKIP, "no device here has DMA that the emulator translates and the driver lets")
        : seen;
  }
}
