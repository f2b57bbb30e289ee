// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fuzz;

import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;

/** Source, with the files it includes, to a tree and a blob. */
public final class SourceFuzz {
  private SourceFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    FuzzFiles files = new FuzzFiles(input);
    Outcome<DeviceTree> outcome = DtsCompiler.compile(DtsRequest.of(files.main(), files));
    Invariants.told(outcome);
    outcome.value().ifPresent(Invariants::written);
  }
}
