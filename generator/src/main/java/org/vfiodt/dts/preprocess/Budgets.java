// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.DtsLimits;
import org.vfiodt.dts.Findings;
import org.vfiodt.source.Span;

/** What all uses of macros and all directives of one source may cost together. */
final class Budgets {
  private final DtsLimits limits;
  private final Findings findings;
  private long spent;

  Budgets(DtsLimits limits, Findings findings) {
    this.limits = limits;
    this.findings = findings;
  }

  /** For one use of a macro, or one directive. */
  Budget open() {
    return new Budget(limits.expansionTokens(), findings);
  }

  /** Books what was spent; false when it is too much, which is told. */
  boolean close(Budget budget, Span at) {
    return book(budget.spent(), at);
  }

  /** Books a directive: headers that are read again and again cost time without any text. */
  boolean directive(Span at) {
    return book(1, at);
  }

  boolean book(long steps, Span at) {
    boolean before = spent <= limits.allExpansionTokens();
    spent += steps;
    if (before && spent > limits.allExpansionTokens()) {
      findings.add(
          Diagnostic.at(
                  at,
                  DtsCode.EXPANSION_TOTAL,
                  "macros and directives together take more than "
                      + limits.allExpansionTokens()
                      + " steps")
              .hint("large tables of numbers are better read with /incbin/"));
    }
    return spent <= limits.allExpansionTokens();
  }
}
