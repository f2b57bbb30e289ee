// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;

/** What can be wrong with an edit recipe or with its place in a kernel tree. */
public enum EditCode implements DiagnosticCode {
  ANCHOR_MISSING("EDIT-001", "No place of the file fits a locator of the recipe."),
  ANCHOR_AMBIGUOUS("EDIT-002", "More than one place of the file fits a locator of the recipe."),
  NOT_REPEATABLE("EDIT-003", "An edit would not recognise its own result when applied again."),
  STANDS_ELSEWHERE("EDIT-004", "The text to insert already stands elsewhere in the scope."),
  SHARED_LINE("EDIT-005", "A place of whole lines shares a line with other code."),
  UNBALANCED("EDIT-006", "The braces or blocks of a file do not balance."),
  TOO_LARGE("EDIT-007", "A file or the text of an edit is too large."),
  PATH("EDIT-008", "A path leads out of the kernel tree or is no plain relative path."),
  NOT_WHOLE_LINES("EDIT-009", "Text of whole lines is empty or does not end with a line break."),
  LOCATOR("EDIT-010", "A locator is not of the form that recipes allow."),
  RECIPE("EDIT-011", "The keys of an edit or file of a recipe do not fit together."),
  NAME("EDIT-012", "The name of a series or patch is not a plain name."),
  LEFT_BEFORE("EDIT-013", "What a deletion should leave stands in the file before it.");

  private final CodeText text;

  EditCode(String id, String meaning) {
    text = CodeText.error(id, meaning);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
