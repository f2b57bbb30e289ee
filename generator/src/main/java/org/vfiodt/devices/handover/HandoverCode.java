// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Severity;

/** Why devices are not handed over, and what is worth knowing of those that are. */
public enum HandoverCode implements DiagnosticCode {
  DEVICE_UNKNOWN("HANDOVER-001", "The tree has no device of this name."),
  DEVICE_AMBIGUOUS("HANDOVER-002", "A name stands for several devices."),
  NOT_ASSIGNABLE("HANDOVER-003", "A device that cannot be assigned was to be handed over."),
  NOT_ISOLATED("HANDOVER-004", "A device that nothing isolates was to be handed over."),
  GROUP_INCOMPLETE(
      "HANDOVER-005", "A device was to be handed over without those that move with it."),
  NOTHING_TO_GIVE(
      "HANDOVER-006",
      "A device has neither registers nor interrupts, or Linux makes no device of it."),
  NOTHING_LEFT("HANDOVER-007", "No device is left that can be handed over."),
  FORCED("HANDOVER-008", "A device is handed over by force.", Severity.WARNING),
  LEFT_OUT("HANDOVER-009", "Something of a device does not go along.", Severity.NOTE),
  NAME("HANDOVER-010", "The name of a device in sysfs is not known or cannot be written."),
  NO_ROOM(
      "HANDOVER-011",
      "A device has more registers or interrupts than a guest's machine has room for.",
      Severity.WARNING);

  private final CodeText text;

  HandoverCode(String id, String meaning) {
    this.text = CodeText.error(id, meaning);
  }

  HandoverCode(String id, String meaning, Severity severity) {
    this.text = CodeText.of(id, meaning, severity);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
