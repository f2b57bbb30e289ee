// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report;

import org.vfiodt.diag.DiagnosticCode;

/** What can be wrong with a report that is read back. */
public enum ReportCode implements DiagnosticCode {
  UNREADABLE("REPORT-001", "A file is not a report of this tool.");

  private final String id;
  private final String meaning;

  ReportCode(String id, String meaning) {
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
