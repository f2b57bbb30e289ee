// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.xen;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;

/** What Xen cannot take, or takes only by force. */
public enum XenCode implements DiagnosticCode {
  NO_GIC("XEN-001", "The board has no GIC with virtualization that Xen could drive."),
  REGION("XEN-002", "A region has no size, or lies beyond 48 bits."),
  PAGE_SHARED("XEN-003", "A page of a region holds registers of a device that stays."),
  INTERRUPT_UNKNOWN("XEN-004", "An interrupt is no SPI that comes directly to the GIC."),
  INTERRUPT_SHARED("XEN-005", "A device that stays raises the same interrupt of the GIC."),
  IOMMU("XEN-006", "Xen drives no IOMMU of this kind."),
  PATH("XEN-007", "The path of a device is longer than Xen reads."),
  NO_ROOM("XEN-008", "The layout of Xen's guests has no room for a region.");

  private final CodeText text;

  XenCode(String id, String meaning) {
    this.text = CodeText.error(id, meaning);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
