// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.board;

import org.vfiodt.diag.DiagnosticCode;

/** What can be wrong with the choice of a board. */
public enum BoardCode implements DiagnosticCode {
  UNKNOWN("BOARD-001", "There is no board of that name."),
  TWIN("BOARD-002", "A board names a twin that does not exist or that no emulator knows.");

  private final String id;
  private final String meaning;

  BoardCode(String id, String meaning) {
    this.id = id;
    this.meaning = meaning;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
