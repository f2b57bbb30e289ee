// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vfiodt.diag.Diagnostic;

/** Keeps out of commit messages what would break them on their way through mail. */
final class CommitMessage {
  /** Where tools that read patches from mail take the message to end. */
  private static final Pattern CUT = Pattern.compile("---|---\\s.*|diff -.*|Index: .*");

  private static final int LONGEST_SUBJECT = 200;

  private CommitMessage() {}

  static List<Diagnostic> check(String patch, String subject, String message) {
    List<Diagnostic> found = new ArrayList<>();
    if (subject.isBlank() || subject.length() > LONGEST_SUBJECT || hasControl(subject, "")) {
      found.add(
          fault(patch, "subject must be one line of 1 to " + LONGEST_SUBJECT + " characters"));
    }
    if (hasControl(message, "\n\t")) {
      found.add(fault(patch, "message has control characters"));
    }
    message
        .lines()
        .filter(line -> CUT.matcher(line).matches())
        .findFirst()
        .ifPresent(
            line -> found.add(fault(patch, "message would be cut at the line '" + line + "'")));
    return found;
  }

  private static Diagnostic fault(String patch, String what) {
    return Diagnostic.of(RenderCode.MESSAGE, "patch '" + patch + "': the " + what);
  }

  private static boolean hasControl(String text, String allowed) {
    return text.chars().anyMatch(c -> Character.isISOControl(c) && allowed.indexOf(c) < 0);
  }
}
