// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.List;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Findings;

/** What one use of a macro may still turn into; keeps a few lines from filling the memory. */
final class Budget {
  /** Made characters that count as a token. */
  private static final int CHARACTERS = 16;

  private final int limit;
  private final Findings findings;
  private long spent;
  private boolean exhausted;

  Budget(int limit, Findings findings) {
    this.limit = limit;
    this.findings = findings;
  }

  void spend(Token token) {
    spend(token, 0);
  }

  /**
   * @param characters of text made for the token, which costs memory too
   */
  void spend(Token token, int characters) {
    spent += 1 + characters / CHARACTERS;
    if (spent > limit && !exhausted) {
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

  long spent() {
    return spent;
  }

  boolean exhausted() {
    return exhausted;
  }

  void report(Diagnostic diagnostic) {
    findings.add(diagnostic);
  }
}
