// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fuzz;

import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.Tables;

/**
 * Source, with the files it includes, to a tree and a blob. Half of the inputs, by their length,
 * run with every check, with all tables, and in spite of what checks find.
 */
public final class SourceFuzz {
  private SourceFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    FuzzFiles files = new FuzzFiles(input);
    DtsRequest request = DtsRequest.of(files.main(), files);
    if (input.length % 2 == 0) {
      request =
          request
              .withForce(true)
              .withChecks(Invariants.EVERY_CHECK)
              .withTables(new Tables(true, true, true));
    }
    Outcome<DeviceTree> outcome = DtsCompiler.compile(request);
    Invariants.told(outcome);
    outcome.value().ifPresent(Invariants::written);
  }
}
