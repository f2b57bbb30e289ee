// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.edit.EditOutcome.AlreadyPresent;
import org.vfiodt.edit.EditOutcome.Applied;
import org.vfiodt.edit.scan.FileText;

/**
 * Makes anchored edits: every locator must fit exactly once, an edit made before is recognised, and
 * every byte outside the edit stays as it was. Before an edit is handed back it is tried on its own
 * result, so an edit that could be made twice is refused.
 */
public final class Editor {
  private static final int LARGEST_FILE = 8 << 20;
  private static final int LONGEST_LINE = 1 << 16;
  private static final int LARGEST_TEXT = 1 << 20;

  private Editor() {}

  /** {@link #apply(String, String, Edit, List)} without companions. */
  public static EditOutcome apply(String path, String before, Edit edit) {
    return apply(path, before, edit, List.of());
  }

  /**
   * Applies one edit.
   *
   * @param path of the file, for diagnostics
   * @param before text of the file, one character a byte
   * @param companions all edits that may have been made to this file already, in any order: their
   *     texts may stand between the place of this edit and its text, and inside its text
   */
  public static EditOutcome apply(String path, String before, Edit edit, List<Edit> companions) {
    Optional<EditOutcome> fault = fault(path, before, edit);
    if (fault.isPresent()) {
      return fault.get();
    }
    return LineEnds.apply(before, text -> applyOnce(path, text, edit, companions));
  }

  private static EditOutcome applyOnce(
      String path, String before, Edit edit, List<Edit> companions) {
    EditOutcome outcome = decide(path, before, edit, companions);
    if (!(outcome instanceof Applied applied)) {
      return outcome;
    }
    EditOutcome second = decide(path, applied.after(), edit, companions);
    return second instanceof AlreadyPresent ? outcome : notRepeatable(path, edit, second);
  }

  private static EditOutcome notRepeatable(String path, Edit edit, EditOutcome second) {
    Diagnostic diagnostic =
        Diagnostic.at(
                edit.span(),
                EditCode.NOT_REPEATABLE,
                "the edit of " + path + " would not recognise its own result")
            .hint("name a place that the edit does not change, or narrow it with 'in'");
    return new EditOutcome.Refused(
        second
            .failure()
            .map(failure -> diagnostic.note("the second time: " + failure.message()))
            .orElse(diagnostic.note("the second time it would be made once more")));
  }

  /**
   * Applies edits of one file in their order.
   *
   * @param companions further edits of the file, made before or after these; may hold these too
   * @return the text after all of them, or a diagnostic for each edit that failed
   */
  public static Outcome<String> applyAll(
      String path, String before, List<Edit> edits, List<Edit> companions) {
    List<Edit> all = new ArrayList<>(edits);
    all.addAll(companions);
    List<Diagnostic> failures = new ArrayList<>();
    String text = before;
    for (Edit edit : edits) {
      EditOutcome outcome = apply(path, text, edit, all);
      outcome.failure().ifPresent(failures::add);
      text = outcome.textAfter(text).value().orElse(text);
    }
    return Outcome.of(text, failures);
  }

  private static EditOutcome decide(String path, String before, Edit edit, List<Edit> companions) {
    Scope.Narrowed narrowed = Scope.of(new FileText(path, before), edit);
    if (narrowed.scope().isEmpty()) {
      return narrowed.failure().orElseThrow();
    }
    Scope scope = narrowed.scope().get();
    return edit.action().inserts()
        ? new Inserting(scope, edit, companions).decide()
        : new Replacing(scope, edit, companions).decide();
  }

  private static Optional<EditOutcome> fault(String path, String before, Edit edit) {
    Optional<String> problem = TreePath.problem(path);
    if (problem.isPresent()) {
      return Optional.of(Failures.refused(edit.span(), EditCode.PATH, problem.get()));
    }
    if (before.length() > LARGEST_FILE
        || edit.text().length() > LARGEST_TEXT
        || longestLine(before) > LONGEST_LINE) {
      return Optional.of(
          Failures.refused(
              edit.span(), EditCode.TOO_LARGE, path + " or the text put into it is too large"));
    }
    return edit.in().stream()
        .filter(locator -> !locator.kind().isBlock())
        .findFirst()
        .map(
            locator ->
                Failures.refused(locator.span(), EditCode.LOCATOR, locator + " is no block"));
  }

  private static int longestLine(String text) {
    int longest = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      longest = Math.max(longest, end - start);
      start = end + 1;
    }
    return longest;
  }
}
