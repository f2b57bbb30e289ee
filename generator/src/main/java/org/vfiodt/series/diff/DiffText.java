// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.diff;

/**
 * Differences as {@code git diff} prints them. Content ids are cut to twelve digits, as kernel
 * repositories do, whatever repository they are in: the length must not depend on it.
 */
public final class DiffText {
  private static final int ID_LENGTH = 12;
  private static final String NO_BLOB = "0".repeat(ID_LENGTH);

  private DiffText() {}

  public static String of(FileDiff file) {
    StringBuilder out = new StringBuilder();
    out.append(gitLine(file)).append('\n');
    if (file.before().isEmpty()) {
      out.append("new file mode ").append(file.after().orElseThrow().mode()).append('\n');
    }
    if (file.after().isEmpty()) {
      out.append("deleted file mode ").append(file.before().orElseThrow().mode()).append('\n');
    }
    out.append("index ").append(file.before().map(DiffText::id).orElse(NO_BLOB));
    out.append("..").append(file.after().map(DiffText::id).orElse(NO_BLOB));
    if (file.before().isPresent() && file.after().isPresent()) {
      out.append(' ').append(file.after().get().mode());
    }
    out.append('\n');
    if (!file.hunks().isEmpty()) {
      String tab = file.path().indexOf(' ') >= 0 ? "\t" : "";
      out.append(oldLine(file)).append(file.before().isPresent() ? tab : "").append('\n');
      out.append(newLine(file)).append(file.after().isPresent() ? tab : "").append('\n');
    }
    file.hunks().forEach(hunk -> append(hunk, out));
    return out.toString();
  }

  static String gitLine(FileDiff file) {
    return "diff --git a/" + file.path() + " b/" + file.path();
  }

  static String oldLine(FileDiff file) {
    return file.before().isPresent() ? "--- a/" + file.path() : "--- /dev/null";
  }

  static String newLine(FileDiff file) {
    return file.after().isPresent() ? "+++ b/" + file.path() : "+++ /dev/null";
  }

  private static String id(FileVersion version) {
    return version.blob().substring(0, ID_LENGTH);
  }

  private static void append(Hunk hunk, StringBuilder out) {
    out.append("@@ -").append(range(hunk.oldStart(), hunk.oldCount()));
    out.append(" +").append(range(hunk.newStart(), hunk.newCount())).append(" @@");
    if (!hunk.heading().isEmpty()) {
      out.append(' ').append(hunk.heading());
    }
    out.append('\n');
    for (String line : hunk.lines()) {
      out.append(line);
      if (!line.endsWith("\n")) {
        out.append("\n\\ No newline at end of file\n");
      }
    }
  }

  /** An empty range names the line before it; a count of one goes without saying. */
  private static String range(int start, int count) {
    int first = count == 0 ? start : start + 1;
    return count == 1 ? String.valueOf(first) : first + "," + count;
  }
}
