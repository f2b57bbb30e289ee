// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fuzz;

import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.fdt.DtbReader;

/** Any bytes as a blob. */
public final class BlobFuzz {
  private BlobFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    Outcome<DeviceTree> outcome = DtbReader.read(input);
    Invariants.told(outcome);
    outcome.value().ifPresent(Invariants::written);
  }
}
