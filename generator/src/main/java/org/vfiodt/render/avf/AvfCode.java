// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.avf;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Severity;

/** What Android's guest firmware does not take, whoever forces it. */
public enum AvfCode implements DiagnosticCode {
  BUS("AVF-001", "A device is not on the platform bus."),
  REGISTERS("AVF-002", "A device has no registers, or they do not fill whole pages."),
  IOMMU_CELLS("AVF-003", "An IOMMU does not know a device by one number of 32 bits."),
  IOMMU_TOKEN("AVF-004", "An IOMMU has no address, or that of another one, to be known by."),
  STREAM_SHARED("AVF-005", "An IOMMU knows two devices, or one twice, by the same number."),
  NO_INTERRUPTS("AVF-006", "A device has no interrupts, which pvmfw wants.", Severity.WARNING),
  PARTS("AVF-007", "Nodes below a device do not reach protected guests.", Severity.WARNING);

  private final CodeText text;

  AvfCode(String id, String meaning) {
    this.text = CodeText.error(id, meaning);
  }

  AvfCode(String id, String meaning, Severity severity) {
    this.text = CodeText.of(id, meaning, severity);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
