// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.series.diff.IdSum;

/**
 * The id that {@code git patch-id --stable} gives a mail. It is computed from the mail and not from
 * what the patch does to a tree: others know the patch as it was sent.
 */
final class MailPatchId {
  private static final Pattern RANGES =
      Pattern.compile(
          "@@ -[0-9]+(?:,([0-9]{1,9}))? \\+[0-9]+(?:,([0-9]{1,9}))? @@.*", Pattern.DOTALL);

  private final IdSum sum = new IdSum();
  private boolean begun;
  private boolean header;
  private boolean hunks;
  private int old;
  private int young;

  private MailPatchId() {}

  /** 40 hexadecimal digits. */
  static String of(List<MailLine> body) {
    MailPatchId id = new MailPatchId();
    for (MailLine line : body) {
      if (!id.take(line.text())) {
        break;
      }
    }
    id.sum.end();
    return id.sum.hex();
  }

  /** False behind the end of the patch. */
  private boolean take(String line) {
    boolean starts = line.startsWith("diff ");
    if (line.startsWith("\\ ") || (!begun && !starts)) {
      return true;
    }
    if (begun && !header && old == 0 && young == 0) {
      Matcher ranges = RANGES.matcher(line);
      if (ranges.matches()) {
        old = count(ranges.group(1));
        young = count(ranges.group(2));
        hunks = true;
        return true;
      }
      if (!starts) {
        return false;
      }
      if (hunks) {
        sum.end();
      }
      hunks = false;
    }
    if (starts && old == 0 && young == 0) {
      begun = true;
      header = true;
    } else if (header && line.startsWith("index ")) {
      return true;
    } else if (header && line.startsWith("--- ")) {
      header = false;
      old = 1;
      young = 1;
    } else if (header && (line.isEmpty() || !Character.isLetter(line.charAt(0)))) {
      return false;
    }
    if (!header) {
      char sign = line.isEmpty() ? ' ' : line.charAt(0);
      old -= sign == '-' || sign == ' ' ? 1 : 0;
      young -= sign == '+' || sign == ' ' ? 1 : 0;
    }
    sum.add(line);
    return true;
  }

  private static int count(String group) {
    return group == null ? 1 : Integer.parseInt(group);
  }
}
