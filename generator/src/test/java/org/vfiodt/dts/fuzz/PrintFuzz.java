// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fuzz;

import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;

/** Source to a tree, printed and compiled again: the blobs are the same. */
public final class PrintFuzz {
  private PrintFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    FuzzFiles files = new FuzzFiles(input);
    Outcome<DeviceTree> outcome = DtsCompiler.compile(DtsRequest.of(files.main(), files));
    outcome.value().ifPresent(tree -> Invariants.printed(tree, Invariants.written(tree)));
  }
}
