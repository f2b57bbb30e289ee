// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.observed;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Severity;

/** What can be wrong with an observation of a running kernel. */
public enum ObservedCode implements DiagnosticCode {
  NO_OBSERVATION("OBSERVED-001", "A file holds no observation of a running kernel."),
  VERSION("OBSERVED-002", "An observation has a format of another version."),
  CUT_SHORT("OBSERVED-003", "An observation lacks its end, or lines before it."),
  STATEMENT("OBSERVED-004", "A statement of an observation cannot be read.", Severity.WARNING),
  LIMIT("OBSERVED-005", "An observation is larger than any kernel makes it."),
  ADDRESSES_HIDDEN(
      "OBSERVED-006", "The kernel hid the addresses of /proc/iomem.", Severity.WARNING);

  private final CodeText text;

  ObservedCode(String id, String meaning) {
    this(id, meaning, Severity.ERROR);
  }

  ObservedCode(String id, String meaning, Severity severity) {
    text = CodeText.of(id, meaning, severity);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
