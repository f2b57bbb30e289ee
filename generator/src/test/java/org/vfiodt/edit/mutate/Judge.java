// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import org.vfiodt.edit.Action;
import org.vfiodt.edit.EditOutcome;

/** Says whether an edit of a changed file landed where it has to. */
final class Judge {
  private Judge() {}

  static Verdict judge(Site site, Change change) {
    EditOutcome outcome = site.apply(change.changed());
    if (change.expected().stream().anyMatch(made -> isMadeAgain(site, made))) {
      return Verdict.WRONG;
    }
    if (outcome.failure().isPresent()) {
      return change.expected().isEmpty() ? Verdict.RIGHT : Verdict.LOUD;
    }
    return judge(site, change, outcome.textAfter(change.changed()).get());
  }

  /** Whether the edit is made once more where it is made already. */
  private static boolean isMadeAgain(Site site, String made) {
    return site.apply(made) instanceof EditOutcome.Applied;
  }

  /** The verdict on a text that an edit has left. */
  static Verdict judge(Site site, Change change, String result) {
    boolean deleted =
        change.expected().isEmpty()
            && site.edit().action() == Action.DELETE
            && result.equals(change.changed());
    boolean right = change.expected().stream().anyMatch(expected -> same(result, expected));
    return deleted || right ? Verdict.RIGHT : Verdict.WRONG;
  }

  /** Blank lines apart: how many of them stay around a cut is a matter of taste. */
  private static boolean same(String some, String other) {
    return some.equals(other) || withoutBlankLines(some).equals(withoutBlankLines(other));
  }

  private static String withoutBlankLines(String text) {
    return text.replaceAll("(?m)^[ \\t\\r]*\\n", "");
  }
}
