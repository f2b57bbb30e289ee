// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Fault;

/** What can go wrong between the stages. */
public enum RunCode implements DiagnosticCode {
  FILE_MISSING("RUN-001", "A file that was named does not exist or cannot be read.", Fault.INPUT),
  DIRECTORY("RUN-002", "The run directory cannot be written.", Fault.ENVIRONMENT),
  BOARD_TREE("RUN-003", "The kernel tree has no device tree source for the board.", Fault.INPUT),
  BOOT_FAILED("RUN-006", "The kernel booted and did not pass.", Fault.INPUT),
  BOOT_BROKEN("RUN-007", "The emulator did not get as far as the kernel.", Fault.ENVIRONMENT),
  OUTPUT("RUN-008", "An output file cannot be written.", Fault.ENVIRONMENT),
  INSTALL("RUN-009", "The distribution's packages could not be installed.", Fault.ENVIRONMENT),
  TOOLS("RUN-010", "Programs that the command needs are not installed.", Fault.ENVIRONMENT),
  NO_COMMIT("RUN-011", "Commits were asked for on a kernel that is no git commit.", Fault.USAGE),
  UNKNOWN_FACT("RUN-012", "A fact that the tool asks for has no data file.", Fault.ENVIRONMENT),
  BASE("RUN-014", "There is no boot of the base kernel to compare with.", Fault.INPUT),
  NOTHING_SAID("RUN-015", "The file with the changes of a version is empty.", Fault.INPUT),
  OTHER_PATCHES("RUN-016", "A check was of other patches, or of a part of them.", Fault.INPUT),
  NO_BOARDS("RUN-013", "A kernel tree has no device tree sources.", Fault.INPUT);

  private final CodeText text;

  RunCode(String id, String meaning, Fault fault) {
    text = CodeText.error(id, meaning, fault);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
