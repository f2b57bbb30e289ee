// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.vfio;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Severity;

/** What stands in the way of VFIO, beyond the verdicts. */
public enum VfioCode implements DiagnosticCode {
  IOMMU_INCOHERENT(
      "VFIO-001", "The kernel's VFIO refuses a device until the driver of its IOMMU is mended.");

  private final CodeText text;

  VfioCode(String id, String meaning) {
    this.text = CodeText.of(id, meaning, Severity.WARNING);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
