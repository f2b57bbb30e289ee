// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;

/** What does not fit together between device tree, spec and kernel. */
public enum PlanCode implements DiagnosticCode {
  NO_RECIPE("PLAN-001", "The spec asks for a feature that this version has no recipe for."),
  NO_SERIES("PLAN-002", "The spec requires a series that this version does not have."),
  NO_DEVICE("PLAN-003", "A device to be assigned is not in the board's device tree."),
  REGISTER_OUTSIDE("PLAN-004", "A register of the spec lies outside the region of the tree."),
  NO_REGION("PLAN-005", "A region of the spec is not in the device tree."),
  NOT_ASSIGNABLE("PLAN-006", "A device to be assigned has neither a region nor an interrupt."),
  NO_OVERRIDE(
      "PLAN-007",
      "A driver takes devices at run time, but the kernel does not let user space choose drivers."),
  OTHER_BUS("PLAN-008", "A device to be assigned is on a bus that the driver does not serve."),
  NO_NODE("PLAN-010", "A further node of a device in the spec is not in the device tree."),
  NO_NOIOMMU("PLAN-011", "The kernel has no mode without IOMMU."),
  COMPANION_RESOURCE("PLAN-012", "The driver holds no clock or power domain of a further node.");

  private final CodeText text;

  PlanCode(String id, String meaning) {
    text = CodeText.error(id, meaning);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
