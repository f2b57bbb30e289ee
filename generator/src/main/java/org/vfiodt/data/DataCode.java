// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.data;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;

/** What can be wrong with a data file. */
public enum DataCode implements DiagnosticCode {
  MISSING("DATA-001", "A data file or folder that was asked for does not exist."),
  SYNTAX("DATA-002", "A TOML file cannot be parsed."),
  KEY_MISSING("DATA-003", "A TOML file lacks a key that it must have."),
  KEY_TYPE("DATA-004", "A key of a TOML file has a value of the wrong type."),
  KEY_UNKNOWN("DATA-005", "A TOML file has a key that nothing reads."),
  VALUE("DATA-006", "A value of a TOML file is not one of those allowed.");

  private final CodeText text;

  DataCode(String id, String meaning) {
    text = CodeText.error(id, meaning);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
