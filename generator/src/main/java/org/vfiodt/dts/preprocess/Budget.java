// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.List;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Findings;

/** What one use of a macro may still turn into; keeps a few lines from filling the memory. */
final class Budget {
  private final int limit;
  private final Findings findings;
  private int spent;
  private boolean exhausted;

  Budget(int limit, Findings findings) {
    this.limit = limit;
    this.findings = findings;
  }

  void spend(Token token) {
    if (++spent > limit && !exhausted) {
      exhausted = true;
      report(
          Diagnostic.at(
                  token.span(),
                  DtsCode.EXPANSION_LIMIT,
                  "one use of a macro turns into more than " + limit + " tokens")
              .hint("macros that use each other several times grow with every step"));
    }
  }

  /** Called when macros in arguments of macros go too deep. */
  void exhaust(List<Token> tokens) {
    if (!exhausted && !tokens.isEmpty()) {
      exhausted = true;
      report(
          Diagnostic.at(
              tokens.get(0).span(),
              DtsCode.EXPANSION_LIMIT,
              "macros in arguments of macros are nested too deep"));
    }
  }

  boolean exhausted() {
    return exhausted;
  }

  void report(Diagnostic diagnostic) {
    findings.add(diagnostic);
  }
}
