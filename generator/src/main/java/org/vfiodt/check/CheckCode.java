// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Fault;

/** What can be wrong with a check before any cell is filled. */
public enum CheckCode implements DiagnosticCode {
  NO_CHECK("CHECK-001", "There is no check of the name that was asked for.", Fault.USAGE),
  NO_CLASS("CHECK-002", "A check's file names a class that is no check.", Fault.INPUT),
  NO_PATCHES("CHECK-003", "What was given to be checked holds no patch.", Fault.INPUT),
  NO_CELL("CHECK-004", "There is no cell of the name that was asked for.", Fault.USAGE),
  SHARD("CHECK-005", "A shard is not of the form I/N with 1 <= I <= N.", Fault.USAGE),
  NO_SCRIPT("CHECK-006", "A check's file names a script that is not there.", Fault.INPUT);

  private final CodeText text;

  CheckCode(String id, String meaning, Fault fault) {
    text = CodeText.error(id, meaning, fault);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
