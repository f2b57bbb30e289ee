// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.diff;

import java.util.List;
import java.util.Objects;

/**
 * A run of changes with the lines around it.
 *
 * @param oldStart lines of the old file before it
 * @param newStart lines of the new file before it
 * @param heading the last line before it that starts a definition; may be empty
 * @param lines each led by {@code ' '}, {@code '-'} or {@code '+'}, with its line break when it has
 *     one
 */
public record Hunk(int oldStart, int newStart, String heading, List<String> lines) {
  public Hunk {
    Objects.requireNonNull(heading);
    lines = List.copyOf(lines);
  }

  /** Lines that the old file has. */
  public int oldCount() {
    return lines.size() - count('+');
  }

  /** Lines that the new file has. */
  public int newCount() {
    return lines.size() - count('-');
  }

  /** How many lines have a sign. */
  int count(char sign) {
    return (int) lines.stream().filter(line -> line.charAt(0) == sign).count();
  }
}
