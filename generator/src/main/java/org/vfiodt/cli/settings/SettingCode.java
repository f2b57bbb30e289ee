// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli.settings;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Fault;
import org.vfiodt.diag.Severity;

/** What can be wrong with a configuration file. */
public enum SettingCode implements DiagnosticCode {
  UNREADABLE("CONFIG-001", "A configuration file is there, but cannot be read.", Fault.ENVIRONMENT),
  NO_OPTION(
      "CONFIG-002", "A key of a configuration file is no option of its command.", Fault.USAGE),
  NO_COMMAND("CONFIG-003", "A table of a configuration file is no command.", Fault.USAGE),
  COMMAND_LINE_ONLY("CONFIG-004", "An option can only be given on the command line.", Fault.USAGE),
  OWN_FILE_ONLY(
      "CONFIG-005", "A project's configuration file sets what only the user may set.", Fault.USAGE),
  VALUE("CONFIG-006", "An option does not take the value of a configuration file.", Fault.USAGE),
  FOREIGN("CONFIG-007", "A project's configuration file belongs to another user: it is not read.");

  private final CodeText text;

  SettingCode(String id, String meaning, Fault fault) {
    text = CodeText.error(id, meaning, fault);
  }

  SettingCode(String id, String meaning) {
    text = new CodeText(id, meaning, Severity.WARNING, Fault.USAGE);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
