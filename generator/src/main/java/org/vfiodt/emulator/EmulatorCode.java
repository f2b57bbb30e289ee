// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.emulator;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Fault;
import org.vfiodt.diag.Severity;

/** What keeps the emulator of the lab from being built. */
public enum EmulatorCode implements DiagnosticCode {
  NO_SOURCE("EMU-001", "The emulator's source package is in no archive within reach."),
  UNREACHABLE("EMU-002", "The archive with the emulator's source package cannot be reached."),
  UNTRUSTED("EMU-003", "apt does not trust the archive with the emulator's source package."),
  NO_SPACE("EMU-004", "The disk of the cache is full."),
  PACKAGES("EMU-005", "Packages that building the emulator takes are missing."),
  UNPACK("EMU-006", "The emulator's source package cannot be unpacked."),
  MODEL("EMU-007", "A model of ours would take the place of a file of the source package."),
  PATCH("EMU-008", "A patch of ours does not fit the emulator's source package."),
  CONFIGURE("EMU-009", "The emulator's sources cannot be configured."),
  COMPILE("EMU-010", "The emulator cannot be compiled."),
  NO_ANSWER("EMU-011", "The emulator that was built does not say its version."),
  BROKEN("EMU-012", "The emulator in the cache is damaged; it is built again.", Severity.WARNING),
  OTHER_VERSION(
      "EMU-013", "The patches were made for another version of the package.", Severity.WARNING);

  private final CodeText text;

  EmulatorCode(String id, String meaning) {
    text = CodeText.error(id, meaning, Fault.ENVIRONMENT);
  }

  EmulatorCode(String id, String meaning, Severity severity) {
    text = CodeText.of(id, meaning, severity);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
