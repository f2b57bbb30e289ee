// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;

/** What can be wrong with a report that is read back. */
public enum ReportCode implements DiagnosticCode {
  UNREADABLE("REPORT-001", "A file is not a report of this tool.");

  private final CodeText text;

  ReportCode(String id, String meaning) {
    text = CodeText.error(id, meaning);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
