// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.jailhouse;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;

/** What Jailhouse cannot take, or takes only by force. */
public enum JailhouseCode implements DiagnosticCode {
  NO_GIC("JAILHOUSE-001", "The board has no GIC with virtualization that Jailhouse could drive."),
  REGION("JAILHOUSE-002", "A region has no size, or lies beyond 48 bits."),
  REGISTERS_SHARED("JAILHOUSE-003", "A region holds registers of a device that stays."),
  INTERRUPT_UNKNOWN("JAILHOUSE-004", "An interrupt is no known SPI of the GIC."),
  INTERRUPT_SHARED("JAILHOUSE-005", "A device that stays raises the same interrupt of the GIC."),
  IOMMU("JAILHOUSE-006", "Jailhouse drives no IOMMU of this kind, or one without stream ids."),
  STREAM("JAILHOUSE-007", "A stream id does not fit the MMU-500."),
  STREAM_SHARED("JAILHOUSE-008", "A device that stays has the same stream id at another SMMU."),
  PCI_HOST("JAILHOUSE-009", "A host bridge of PCI is no device of a cell.");

  private final CodeText text;

  JailhouseCode(String id, String meaning) {
    this.text = CodeText.error(id, meaning);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
