// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Fault;

/** What can go wrong in a kernel build. */
public enum KbuildCode implements DiagnosticCode {
  FRAGMENT_MISSING("KBUILD-001", "A board names a Kconfig fragment that does not exist.", true),
  FRAGMENT_SYNTAX("KBUILD-002", "A line of a Kconfig fragment is no option.", true),
  OPTION_LOST(
      "KBUILD-003", "An option that a fragment asks for is not in the final configuration.", true),
  UNKNOWN_FACT("KBUILD-004", "A data file asks for a fact that no file describes.", true),
  TOOL_MESSAGE("KBUILD-006", "A compiler, linker or other build tool reported an error.", true),
  MAKE_FAILED("KBUILD-007", "Make failed, and no tool said why.", true),
  TIMED_OUT("KBUILD-008", "Make did not end in time.", false),
  NO_TOOL("KBUILD-009", "The build needs a program that is not installed.", false),
  NO_ROOM("KBUILD-010", "The disk is full or the folder of the objects cannot be written.", false),
  NO_TREE("KBUILD-011", "The folder given as kernel tree holds no kernel.", true),
  NO_DEVICE_TREE("KBUILD-012", "The kernel tree has no source of the board's device tree.", true),
  NO_PRODUCT("KBUILD-013", "Make ended well and left no image or device tree.", true),
  TOOLCHAIN("KBUILD-014", "There is no toolchain of that name.", true),
  NOT_CLEAN("KBUILD-015", "A build was once run inside the kernel tree itself.", true),
  INTERRUPTED(
      "KBUILD-016", "A build that waited for another one was ended because its user asked.", false),
  LAUNCHERS("KBUILD-017", "There is no launcher of that name, or it cannot start another.", true);

  private final CodeText text;

  KbuildCode(String id, String meaning, boolean input) {
    text = CodeText.error(id, meaning, input ? Fault.INPUT : Fault.ENVIRONMENT);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
