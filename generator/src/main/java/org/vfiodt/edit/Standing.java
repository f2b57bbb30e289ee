// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vfiodt.edit.scan.FileText;
import org.vfiodt.edit.scan.Range;

/**
 * Looks for lines of ours that already stand in a file. Blank lines and comments around them do not
 * count, and the lines of companion edits may stand between them and between them and their place.
 */
final class Standing {
  private final FileText file;
  private final String text;
  private final List<String> lines;
  private final List<String> companions;
  private final List<Range> ranges = new ArrayList<>();

  Standing(FileText file, String ours, List<Edit> companions) {
    this.file = file;
    this.text = file.text();
    this.lines = List.of(trimmed(ours).split("(?<=\n)"));
    this.companions =
        companions.stream()
            .map(edit -> trimmed(FileBytes.of(edit.text())))
            .filter(some -> some.endsWith("\n"))
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    for (int start = 0; start < text.length(); start = file.lineEnd(start + 1)) {
      int end = end(start);
      if (end > start) {
        ranges.add(new Range(start, end));
      }
    }
  }

  /** Our lines at or behind an offset. */
  Optional<Range> behind(int offset) {
    return ranges.stream()
        .filter(range -> range.start() >= offset && passable(offset, range.start()))
        .findFirst();
  }

  /** Our lines at or before an offset. */
  Optional<Range> before(int offset) {
    return ranges.stream()
        .filter(range -> range.end() <= offset && passable(range.end(), offset))
        .findFirst();
  }

  /** Every place in a range where our lines stand. */
  List<Range> within(int start, int end) {
    return ranges.stream().filter(range -> range.start() >= start && range.end() <= end).toList();
  }

  /** End of our lines when they start at an offset, else the offset. */
  private int end(int start) {
    int at = start;
    for (int i = 0; i < lines.size(); i++) {
      while (!text.startsWith(lines.get(i), at)) {
        int next = i == 0 ? at : passed(at);
        if (next == at) {
          return start;
        }
        at = next;
      }
      at += lines.get(i).length();
    }
    return at;
  }

  private boolean passable(int from, int to) {
    int at = from;
    while (at < to) {
      int next = passed(at);
      if (next == at) {
        return false;
      }
      at = next;
    }
    return at == to;
  }

  /** Behind the companion's lines, blank line or comment at an offset; else the offset. */
  private int passed(int at) {
    if (at >= text.length()) {
      return at;
    }
    for (String companion : companions) {
      if (text.startsWith(companion, at)) {
        return at + companion.length();
      }
    }
    int lineEnd = file.lineEnd(at + 1);
    if (file.blank(at, lineEnd)) {
      return lineEnd;
    }
    int commentEnd = file.codeLineEnd(at + 1);
    return file.blankCode(at, commentEnd) ? commentEnd : at;
  }

  /** Without the blank lines in front and behind. */
  private static String trimmed(String text) {
    int start = 0;
    for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
      start = text.charAt(i) == '\n' ? i + 1 : start;
    }
    int end = text.length();
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end == start ? "" : text.substring(start, Math.min(text.length(), lineEnd(text, end)));
  }

  private static int lineEnd(String text, int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end + 1;
  }
}
