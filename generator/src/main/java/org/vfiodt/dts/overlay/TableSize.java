// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.DtsLimits;
import org.vfiodt.dts.Findings;

/**
 * What the tables of one tree may hold. Every label and every reference repeats the path of its
 * node, so a short source with one long name could ask for more than any memory.
 */
final class TableSize {
  private static final long LIMIT = DtsLimits.DEFAULT.flatBytes();

  private final Findings findings;
  private long bytes;

  TableSize(Findings findings) {
    this.findings = findings;
  }

  /** Whether so much more may be added; told once where it may not. */
  boolean allows(int more) {
    boolean before = bytes <= LIMIT;
    bytes += more;
    if (before && bytes > LIMIT) {
      findings.add(
          Diagnostic.of(
                  DtsCode.BLOB_LIMIT, "the tables for overlays grow beyond " + LIMIT + " bytes")
              .hint("they repeat the path of every labelled node, so long names count often"));
    }
    return bytes <= LIMIT;
  }
}
