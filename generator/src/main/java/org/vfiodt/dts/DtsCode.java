// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import org.vfiodt.diag.DiagnosticCode;

/** What can be wrong with a device tree, as source or as blob. */
public enum DtsCode implements DiagnosticCode {
  FILE_MISSING("DTS-001", "A source file that was named does not exist or cannot be read."),
  BLOB_HEADER("DTS-002", "A blob does not start with a device tree header that fits it."),
  BLOB_STRUCTURE("DTS-003", "The structure block of a blob is damaged.");

  private final String id;
  private final String meaning;

  DtsCode(String id, String meaning) {
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
