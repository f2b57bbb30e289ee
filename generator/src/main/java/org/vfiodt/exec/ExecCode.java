// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.exec;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Fault;

/** What can keep a process from running. */
public enum ExecCode implements DiagnosticCode {
  NO_PROGRAM("EXEC-001", "A program that a command needs is not installed."),
  NOT_STARTED("EXEC-002", "The system refused to start a program that exists."),
  NO_DIRECTORY("EXEC-003", "The folder that a program was to work in does not exist."),
  LOG("EXEC-004", "The log of a program cannot be written, most often because the disk is full."),
  INTERRUPTED("EXEC-005", "A program was ended because its user asked for it.", Fault.INTERRUPTED);

  private final CodeText text;

  ExecCode(String id, String meaning) {
    this(id, meaning, Fault.ENVIRONMENT);
  }

  ExecCode(String id, String meaning, Fault fault) {
    text = CodeText.error(id, meaning, fault);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
