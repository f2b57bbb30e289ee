// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vfiodt.edit.scan.FileText;
import org.vfiodt.edit.scan.Range;

/**
 * Looks for lines of ours that already stand in a file. Blank lines around them do not count, and
 * between a place and our lines only blank lines and the lines of companion edits may stand.
 */
final class Standing {
  private final FileText file;
  private final String lines;
  private final List<String> companions;

  Standing(FileText file, String lines, List<Edit> companions) {
    this.file = file;
    this.lines = trimmed(lines);
    this.companions =
        companions.stream()
            .map(edit -> trimmed(FileBytes.of(edit.text())))
            .filter(text -> text.endsWith("\n"))
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** Our lines at or behind an offset. */
  Optional<Range> behind(int offset) {
    String text = file.text();
    int at = offset;
    while (at < text.length()) {
      if (text.startsWith(lines, at)) {
        return Optional.of(new Range(at, at + lines.length()));
      }
      int next = at;
      int lineEnd = file.lineEnd(at + 1);
      Optional<String> companion = companionAt(at);
      if (companion.isPresent()) {
        next = at + companion.get().length();
      } else if (file.blank(at, lineEnd)) {
        next = lineEnd;
      }
      if (next == at) {
        return Optional.empty();
      }
      at = next;
    }
    return Optional.empty();
  }

  private Optional<String> companionAt(int at) {
    return companions.stream().filter(text -> file.text().startsWith(text, at)).findFirst();
  }

  /** Our lines at or before an offset. */
  Optional<Range> before(int offset) {
    int at = offset;
    while (at > 0) {
      if (endsAt(lines, at)) {
        return Optional.of(new Range(at - lines.length(), at));
      }
      int end = at;
      int lineStart = file.lineStart(at - 1);
      int next =
          companions.stream()
              .filter(text -> endsAt(text, end))
              .findFirst()
              .map(text -> end - text.length())
              .orElse(file.blank(lineStart, at) ? lineStart : at);
      if (next == at) {
        return Optional.empty();
      }
      at = next;
    }
    return Optional.empty();
  }

  private boolean endsAt(String some, int end) {
    int start = end - some.length();
    return start >= 0 && file.text().startsWith(some, start) && file.lineStart(start) == start;
  }

  /** Every place in a range where our lines stand. */
  List<Range> within(int start, int end) {
    List<Range> found = new ArrayList<>();
    int at = file.text().indexOf(lines, start);
    while (at >= 0 && at + lines.length() <= end) {
      if (file.lineStart(at) == at) {
        found.add(new Range(at, at + lines.length()));
      }
      at = file.text().indexOf(lines, at + 1);
    }
    return found;
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
