// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.range;

import java.util.List;
import java.util.Objects;
import org.vfiodt.series.diff.Hunk;

/**
 * What a patch does to one file.
 *
 * @param title its name, and that it is new, deleted or another's new name
 * @param path stands in front of the headings of its hunks
 */
public record RangeFile(String title, String path, List<Hunk> hunks) {
  public RangeFile {
    Objects.requireNonNull(title);
    Objects.requireNonNull(path);
    hunks = List.copyOf(hunks);
  }

  String text() {
    StringBuilder out = new StringBuilder(" ## ").append(title).append(" ##\n");
    for (Hunk hunk : hunks) {
      out.append("@@");
      if (!hunk.heading().isEmpty()) {
        out.append(' ').append(path).append(": ").append(hunk.heading());
      }
      out.append('\n');
      for (String line : hunk.lines()) {
        out.append(line).append(line.endsWith("\n") ? "" : "\n \\ No newline at end of file\n");
      }
    }
    return out.toString();
  }
}
