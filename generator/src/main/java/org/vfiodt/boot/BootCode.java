// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Fault;

/** What keeps a boot from being tried; what a boot shows is a {@link Verdict}. */
public enum BootCode implements DiagnosticCode {
  NO_EMULATOR("BOOT-001", "No emulator is known for the board.", Fault.INPUT),
  FILE_MISSING("BOOT-002", "A file that is to be booted does not exist.", Fault.INPUT),
  NO_ROOM("BOOT-003", "The console's log cannot be written.", Fault.ENVIRONMENT),
  INTERRUPTED("BOOT-004", "The boot was ended because its user asked for it.", Fault.INTERRUPTED),
  GUEST("BOOT-005", "The guest's test program cannot be compiled.", Fault.ENVIRONMENT),
  RULE("BOOT-006", "A console rule is no regular expression or has an unknown kind.", Fault.INPUT);

  private final String id;
  private final String meaning;
  private final Fault fault;

  BootCode(String id, String meaning, Fault fault) {
    this.id = id;
    this.meaning = meaning;
    this.fault = fault;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public Fault fault() {
    return fault;
  }
}
