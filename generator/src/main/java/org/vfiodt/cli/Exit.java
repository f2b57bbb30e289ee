// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.List;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;

/** Exit codes that scripts rely on. */
final class Exit {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int ENVIRONMENT = 3;

  private Exit() {}

  /**
   * The code for an outcome: that of the first error, so that a consequence does not hide its
   * cause.
   */
  static int of(Outcome<?> outcome) {
    return outcome.ok() ? OK : of(outcome.diagnostics());
  }

  static int of(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(Diagnostic::isError)
        .findFirst()
        .map(error -> error.code().fault().exitCode())
        .orElse(OK);
  }
}
