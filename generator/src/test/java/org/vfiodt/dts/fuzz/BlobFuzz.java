// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fuzz;

import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.check.CheckLevels;
import org.vfiodt.dts.check.Checker;
import org.vfiodt.dts.fdt.DtbReader;

/** Any bytes as a blob: read, checked, written, printed as source and compiled again. */
public final class BlobFuzz {
  private BlobFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    Outcome<DeviceTree> outcome = DtbReader.read("fuzz.dtb", input);
    Invariants.told(outcome);
    if (outcome.ok()) {
      DeviceTree tree = outcome.get();
      byte[] blob = Invariants.written(tree);
      Checker.check(tree, Invariants.EVERY_CHECK).forEach(Invariants::told);
      if (Checker.check(tree, CheckLevels.errorsOnly()).isEmpty()) {
        Invariants.printed(tree, blob);
      }
    }
  }
}
