// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Fault;

/** What can be wrong with what is taken to a board. */
public enum DeliverCode implements DiagnosticCode {
  LOADER("DELIVER-001", "A boot loader is given that the board has no place for.", Fault.USAGE),
  TOO_LONG("DELIVER-002", "A file of a boot loader does not fit into its place on the card."),
  NO_ROOM("DELIVER-003", "The files do not fit into the partition of the card."),
  OVERLAP("DELIVER-004", "U-Boot would load a file over the one behind it.");

  private final CodeText text;

  DeliverCode(String id, String meaning) {
    this(id, meaning, Fault.INPUT);
  }

  DeliverCode(String id, String meaning, Fault fault) {
    text = CodeText.error(id, meaning, fault);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
