// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Fault;
import org.vfiodt.diag.Severity;

/** What can be wrong with the evidence of a check. */
public enum ProofCode implements DiagnosticCode {
  NO_PROOF("PROOF-001", "A run directory has no proof or no matrix."),
  UNREADABLE("PROOF-002", "A proof or a matrix is cut off, or is no such file."),
  CHAIN("PROOF-003", "A hash of the chain does not follow from what stands before it."),
  HEADER("PROOF-004", "The head of the proof is not that of the matrix."),
  CELL_MISSING("PROOF-005", "A cell that was checked is not there."),
  CELL_ADDED("PROOF-006", "A cell is there that was not checked."),
  CELL_CHANGED("PROOF-007", "The matrix says something else of a cell than the proof."),
  MATRIX_CHANGED("PROOF-008", "The matrix is not the file that was proven."),
  FILE_CHANGED("PROOF-009", "A file is not the one that was proven."),
  FILE_MISSING("PROOF-010", "A file that was proven is not there."),
  FILE_ADDED(
      CodeText.of("PROOF-011", "A file is there that no result rests on.", Severity.WARNING)),
  PATH("PROOF-012", "A path leaves the run directory, or a link or something special is in it."),
  SIZE("PROOF-013", "A file, or a directory, is larger than is looked at."),
  PATCH_ID("PROOF-014", "A mail holds another patch than its patch id names."),
  HEAD("PROOF-015", "The proof is not the one that was asked for."),
  MORE("PROOF-016", "There are more findings than are told."),
  BROKEN(CodeText.error("PROOF-017", "A file cannot be read.", Fault.ENVIRONMENT)),
  NO_CELL(CodeText.error("PROOF-018", "There is no such cell.", Fault.USAGE)),
  COMMAND("PROOF-019", "The command of a cell is none that may be run.");

  private final CodeText text;

  ProofCode(String id, String meaning) {
    this(CodeText.error(id, meaning));
  }

  ProofCode(CodeText text) {
    this.text = text;
  }

  @Override
  public CodeText text() {
    return text;
  }
}
