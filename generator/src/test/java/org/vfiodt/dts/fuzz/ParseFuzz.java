// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fuzz;

import java.util.Optional;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.syntax.BothParsers;

/** What the plain parser takes, the grammar takes alike. */
public final class ParseFuzz {
  private ParseFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    FuzzFiles files = new FuzzFiles(input);
    Optional<String> difference = BothParsers.difference(DtsRequest.of(files.main(), files));
    Invariants.hold(difference.isEmpty(), () -> difference.orElse(""));
  }
}
