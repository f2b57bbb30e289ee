// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Fault;

/** What keeps a boot from being tried; what a boot shows is a {@link Verdict}. */
public enum BootCode implements DiagnosticCode {
  NO_EMULATOR("BOOT-001", "No emulator is known for the board.", Fault.INPUT),
  FILE_MISSING("BOOT-002", "A file that is to be booted does not exist.", Fault.INPUT),
  NO_ROOM("BOOT-003", "The console's log cannot be written.", Fault.ENVIRONMENT),
  INTERRUPTED("BOOT-004", "The boot was ended because its user asked for it.", Fault.INTERRUPTED),
  GUEST("BOOT-005", "The guest's test program cannot be compiled.", Fault.ENVIRONMENT),
  RULE(
      "BOOT-006",
      "A console rule is no regular expression, or has an unknown kind or speaker.",
      Fault.INPUT);

  private final CodeText text;

  BootCode(String id, String meaning, Fault fault) {
    text = CodeText.error(id, meaning, fault);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
