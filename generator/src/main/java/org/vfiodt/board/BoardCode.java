// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.board;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Fault;

/** What can be wrong with the choice of a board. */
public enum BoardCode implements DiagnosticCode {
  UNKNOWN("BOARD-001", "There is no board of that name.", Fault.USAGE),
  TWIN("BOARD-002", "A board names a twin that does not exist or that no emulator knows.");

  private final CodeText text;

  BoardCode(String id, String meaning) {
    this(id, meaning, Fault.INPUT);
  }

  BoardCode(String id, String meaning, Fault fault) {
    text = CodeText.error(id, meaning, fault);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
