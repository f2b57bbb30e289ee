// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.diag.Outcome;
import org.vfiodt.series.diff.PatchIdSum;
import org.vfiodt.source.SourceFile;

/**
 * The id that {@code git patch-id --stable} gives a mail. It is computed from the mail and not from
 * what the patch does to a tree: others know the patch as it was sent.
 */
public final class MailPatchId {
  private static final Pattern RANGES =
      Pattern.compile("@@ -[0-9]{1,9}(?:,([0-9]{1,9}))? \\+[0-9]{1,9}(?:,([0-9]{1,9}))? @@");

  /** Lines of the hunk that are still to come; -1 for both in the header of a file. */
  private int before = -1;

  private int after = -1;
  private boolean started;
  private final PatchIdSum sum = new PatchIdSum();

  private MailPatchId() {}

  /**
   * 40 hexadecimal digits; empty when the mail holds no patch.
   *
   * @param mail one character a byte (ISO 8859-1)
   */
  public static String of(String mail) {
    return MailSplitter.split(SourceFile.root("mail", mail))
        .flatMap(mails -> Outcome.all(mails.stream().map(BodyDecoder::decode).toList()))
        .map(bodies -> of(bodies.stream().flatMap(List::stream).toList()))
        .value()
        .orElse("");
  }

  /** The same of a body that is decoded already. */
  static String of(List<MailLine> body) {
    MailPatchId id = new MailPatchId();
    for (MailLine line : body) {
      if (!id.take(line.text())) {
        break;
      }
    }
    return id.started ? id.sum.hex() : "";
  }

  /** Whether the patch may go on. */
  private boolean take(String line) {
    boolean diff = line.startsWith("diff ");
    if ((!started && !diff) || (line.startsWith("\\ ") && line.length() > 11)) {
      return true;
    }
    if (before == -1) {
      if (line.startsWith("index ")) {
        return true;
      } else if (line.startsWith("--- ")) {
        before = 1;
        after = 1;
      } else if (line.isEmpty() || !isLetter(line.charAt(0))) {
        return false;
      }
    }
    if (before == 0 && after == 0) {
      Matcher ranges = RANGES.matcher(line);
      if (line.startsWith("@@ -")) {
        before = ranges.lookingAt() ? count(ranges.group(1)) : -1;
        after = ranges.lookingAt() ? count(ranges.group(2)) : -1;
        return true;
      }
      if (!diff) {
        return false;
      }
      sum.endFile();
      before = -1;
      after = -1;
    }
    char sign = line.isEmpty() ? '\n' : line.charAt(0);
    before -= sign == '-' || sign == ' ' ? 1 : 0;
    after -= sign == '+' || sign == ' ' ? 1 : 0;
    sum.add(line);
    started = true;
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static int count(String group) {
    return group == null ? 1 : Integer.parseInt(group);
  }
}
