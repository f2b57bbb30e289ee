// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.range;

import java.util.List;
import java.util.Objects;
import org.vfiodt.series.Identity;
import org.vfiodt.series.MessageText;
import org.vfiodt.series.Patch;
import org.vfiodt.series.Text;
import org.vfiodt.series.diff.FileDiff;

/**
 * A patch as the text that is compared: without line numbers and content ids, which differ between
 * versions for no reason that a reader cares about.
 *
 * @param id by which it is shown
 * @param subject Unicode
 * @param head author and message, bytes
 * @param diff what it changes, bytes
 */
public record RangePatch(String id, String subject, String head, String diff) {
  private static final int ID_LENGTH = 12;
  private static final int TAB = 8;

  public RangePatch {
    Objects.requireNonNull(id);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(head);
    Objects.requireNonNull(diff);
  }

  /**
   * @param id any hexadecimal name; it is cut to the length that kernel people use
   * @param message what stands below the subject
   */
  public static RangePatch of(
      String id, String subject, String message, Identity author, List<RangeFile> files) {
    StringBuilder head = new StringBuilder(" ## Metadata ##\nAuthor: ");
    head.append(author).append("\n\n ## Commit message ##\n");
    for (String line : MessageText.cleaned(subject + "\n\n" + message)) {
      head.append(Text.trimmedEnd("    " + withoutTabs(line))).append('\n');
    }
    StringBuilder diff = new StringBuilder();
    for (RangeFile file : files) {
      diff.append(diff.isEmpty() ? "" : "\n").append(file.text());
    }
    return new RangePatch(
        id.substring(0, Math.min(id.length(), ID_LENGTH)),
        subject,
        Text.utf8Bytes(head.append('\n').toString()),
        diff.toString());
  }

  public static RangePatch of(Patch patch) {
    return of(
        patch.commit(),
        patch.subject(),
        patch.message(),
        patch.author(),
        patch.files().stream().map(RangePatch::file).toList());
  }

  private static RangeFile file(FileDiff file) {
    String what = file.before().isEmpty() ? " (new)" : file.after().isEmpty() ? " (deleted)" : "";
    return new RangeFile(file.path() + what, file.path(), file.hunks());
  }

  private static String withoutTabs(String line) {
    StringBuilder out = new StringBuilder();
    for (String part : line.split("(?<=\t)")) {
      boolean tab = part.endsWith("\t");
      String text = tab ? part.substring(0, part.length() - 1) : part;
      out.append(text).append(tab ? " ".repeat(TAB - text.length() % TAB) : "");
    }
    return out.toString();
  }

  String text() {
    return head + diff;
  }

  /** Lines of the difference; empty ones part files and do not count. */
  int size() {
    return (int) diff.lines().filter(line -> !line.isEmpty()).count();
  }
}
