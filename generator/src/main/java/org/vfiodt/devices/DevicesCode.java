// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Severity;

/** What can be wrong with a tree whose devices are asked for. The devices are answered anyway. */
public enum DevicesCode implements DiagnosticCode {
  PHANDLE("DEVICES-001", "A list of phandles names a node that does not exist."),
  CELLS_MISSING("DEVICES-002", "A list of phandles names a node that is no provider of that kind."),
  SPECIFIER("DEVICES-003", "A specifier has fewer cells than the node that it is for demands."),
  CELL_COUNT("DEVICES-004", "A number of address, size or interrupt cells is out of bounds."),
  REG_LENGTH("DEVICES-005", "The length of reg does not fit the cells of the bus."),
  RANGES_LENGTH("DEVICES-006", "The length of ranges or dma-ranges does not fit the cells."),
  RANGES_CELLS("DEVICES-007", "Empty ranges join two buses with different numbers of cells."),
  WINDOW_OVERRUN("DEVICES-008", "Registers run past the window of ranges that they begin in."),
  ADDRESS_WRAP("DEVICES-009", "Registers run past the end of the address space."),
  INTERRUPT_LENGTH("DEVICES-010", "The length of interrupts does not fit the controller's cells."),
  INTERRUPT_PARENT("DEVICES-011", "The search for an interrupt parent ends nowhere."),
  INTERRUPT_LOOP("DEVICES-012", "Interrupt parents or nexuses lead in a circle."),
  INTERRUPT_MAP("DEVICES-013", "An interrupt-map cannot be read or has no entry for a device."),
  ROOT_CONTROLLERS("DEVICES-014", "A tree has several root interrupt controllers."),
  IOMMU_MAP("DEVICES-015", "An iommu-map cannot be read."),
  OVERLAY("DEVICES-016", "The tree is an overlay: what it changes is not known.");

  private final CodeText text;

  DevicesCode(String id, String meaning) {
    this.text = CodeText.of(id, meaning, Severity.WARNING);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
