// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;

/**
 * A commit message that comes through the mail unchanged. White space is cleaned up as git does;
 * what would end the message early, or be taken for a header or another mail, is refused.
 */
record CommitMessage(String subject, String body) {
  private static final int LONGEST_SUBJECT = 500;

  /** What {@code git am} cuts off the front of a subject. */
  private static final Pattern SUBJECT_LOSS = Pattern.compile("(?i)(\\[|:|re:).*");

  /** Where git's mail parser takes the difference to begin. */
  private static final Pattern DIFF_START = Pattern.compile("diff -.*|Index: .*|---( \\S.*)?");

  /** Where git's mailbox splitter takes the next mail to begin. */
  private static final Pattern MAIL_START = Pattern.compile("From .*\\d:\\d\\d.*");

  /** What git's mail parser takes for a header when the message begins with it. */
  private static final Pattern HEADER =
      Pattern.compile("(?i)(from|subject|date):.*|>From .*|\\[PATCH\\].*");

  private static final Pattern TRAILER = Pattern.compile("[A-Z][A-Za-z-]*-[a-z]+: .*");

  static Outcome<CommitMessage> of(String subject, String message, Optional<Identity> signOff) {
    List<Diagnostic> faults = new ArrayList<>();
    String line = subject.strip().replaceAll("[ \t]+", " ");
    subjectFault(line, subject).ifPresent(faults::add);
    List<String> body = MessageText.cleaned(message);
    bodyFault(body, line).ifPresent(faults::add);
    if (!faults.isEmpty()) {
      return Outcome.failed(faults);
    }
    signOff.ifPresent(identity -> sign(body, identity));
    return Outcome.of(new CommitMessage(line, String.join("\n", body)));
  }

  /** Whole message as it stands in a commit. */
  String text() {
    return body.isEmpty() ? subject + "\n" : subject + "\n\n" + body + "\n";
  }

  static Optional<Diagnostic> subjectFault(String line, String original) {
    String why =
        line.isEmpty()
            ? "a subject is empty"
            : line.length() > LONGEST_SUBJECT
                ? "a subject is longer than " + LONGEST_SUBJECT + " characters"
                : original.codePoints().anyMatch(Text::isControl)
                    ? "the subject '" + line + "' holds a control character or a line break"
                    : SUBJECT_LOSS.matcher(line).matches()
                        ? "git am would cut off the front of the subject '" + line + "'"
                        : "";
    return why.isEmpty()
        ? Optional.empty()
        : Optional.of(Diagnostic.of(SeriesCode.SUBJECT_UNFIT, why));
  }

  private static Optional<Diagnostic> bodyFault(List<String> body, String subject) {
    for (int i = 0; i < body.size(); i++) {
      String line = body.get(i);
      String what =
          line.codePoints().anyMatch(c -> c != '\t' && Text.isControl(c))
              ? "holds a control character"
              : DIFF_START.matcher(line).matches()
                  ? "would be taken for the start of the difference"
                  : MAIL_START.matcher(line).matches()
                      ? "would be taken for the start of another mail"
                      : i == 0 && HEADER.matcher(line).matches()
                          ? "would be taken for a header of the mail"
                          : "";
      if (!what.isEmpty()) {
        String message = "in the message of '" + subject + "', the line '" + line + "' " + what;
        return Optional.of(
            Diagnostic.of(SeriesCode.MESSAGE_UNFIT, message).hint("reword or indent the line"));
      }
    }
    return Optional.empty();
  }

  private static void sign(List<String> body, Identity identity) {
    String trailer = "Signed-off-by: " + identity;
    if (body.contains(trailer)) {
      return;
    }
    boolean joins = !body.isEmpty() && TRAILER.matcher(body.get(body.size() - 1)).matches();
    if (!body.isEmpty() && !joins) {
      body.add("");
    }
    body.add(trailer);
  }
}
