// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Severity;

/** What can be wrong with a report that is read back, and with parts that are merged. */
public enum ReportCode implements DiagnosticCode {
  UNREADABLE(CodeText.error("REPORT-001", "A file is not a report of this tool.")),
  NOT_A_PART(CodeText.error("REPORT-002", "A run that is to be merged is not a part of a whole.")),
  OTHER_RUN(CodeText.error("REPORT-003", "Parts that are to be merged are not of the same run.")),
  PARTS(CodeText.error("REPORT-004", "A part of a run is missing, or there twice.")),
  CELL_MISSING(CodeText.error("REPORT-005", "A cell is in none of the parts.")),
  CELL_DOUBLE(CodeText.error("REPORT-006", "A cell is in two parts.")),
  CELL_CONTRADICTION(CodeText.error("REPORT-007", "Two parts say different things of a cell.")),
  NO_PATCH(
      CodeText.of("REPORT-008", "A run was asked about a patch it has not.", Severity.WARNING)),
  NO_BOOT(CodeText.error("REPORT-009", "A run left nothing that a lab could boot.")),
  OUTSIDE(CodeText.error("REPORT-010", "A report names a file outside its run directory."));

  private final CodeText text;

  ReportCode(CodeText text) {
    this.text = text;
  }

  @Override
  public CodeText text() {
    return text;
  }
}
