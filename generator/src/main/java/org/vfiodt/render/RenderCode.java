// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Severity;

/** What can go wrong, or is worth saying, while a plan becomes text. */
public enum RenderCode implements DiagnosticCode {
  TEMPLATE_MISSING("RENDER-001", "A view has no template."),
  TEMPLATE_SYNTAX("RENDER-002", "A template cannot be parsed."),
  TEMPLATE_VALUE("RENDER-003", "A template asks for something its view does not have."),
  FACT_UNKNOWN("RENDER-006", "A recipe asks for a fact that no data file describes."),
  VALUE_UNKNOWN("RENDER-007", "A recipe uses a value that the driver does not have."),
  VIEW_UNKNOWN("RENDER-008", "A recipe asks for a view that does not exist."),
  FILE_EXISTS("RENDER-009", "A new file is already there."),
  FILE_MISSING("RENDER-010", "A recipe edits a file that the kernel tree does not have."),
  NAME("RENDER-011", "A name of the driver cannot stand in kernel source."),
  MESSAGE("RENDER-012", "A commit message holds what a message must not."),
  KERNEL_UNSUPPORTED("RENDER-013", "The driver cannot be made for a kernel of these facts."),
  LEFT_OUT("RENDER-014", "A patch or series was left out.", Severity.NOTE),
  ALREADY_PRESENT("RENDER-015", "An edit found its own text in place.", Severity.NOTE),
  UNCHANGED("RENDER-016", "A patch changes nothing.", Severity.WARNING);

  private final CodeText text;

  RenderCode(String id, String meaning) {
    text = CodeText.error(id, meaning);
  }

  RenderCode(String id, String meaning, Severity severity) {
    text = CodeText.of(id, meaning, severity);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
