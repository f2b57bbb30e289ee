// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A source file by lines, with comments and the inside of strings blanked out for searching. */
final class Lines {
  private static final Pattern NO_CODE =
      Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|\"(?:[^\"\\\\\\n]|\\\\.)*\"");

  private final String file;
  private final List<String> raw;
  private final List<String> code;

  private Lines(String file, List<String> raw, List<String> code) {
    this.file = file;
    this.raw = raw;
    this.code = code;
  }

  static Lines of(String file, String text) {
    StringBuilder masked = new StringBuilder(text);
    Matcher matcher = NO_CODE.matcher(text);
    while (matcher.find()) {
      boolean string = text.charAt(matcher.start()) == '"';
      int start = matcher.start() + (string ? 1 : 0);
      int end = matcher.end() - (string ? 1 : 0);
      for (int at = start; at < end; at++) {
        if (text.charAt(at) != '\n') {
          masked.setCharAt(at, string ? 's' : ' ');
        }
      }
    }
    return new Lines(
        file, List.of(text.split("\n", -1)), List.of(masked.toString().split("\n", -1)));
  }

  String file() {
    return file;
  }

  int count() {
    return raw.size();
  }

  /** A line as it is written, from 0. */
  String raw(int index) {
    return raw.get(index);
  }

  /** A line without comments, strings as {@code "sss"}. */
  String code(int index) {
    return code.get(index);
  }

  /** A line of a directive, or one that such a line goes on with. */
  boolean isDirective(int index) {
    int first = index;
    while (first > 0 && raw.get(first - 1).endsWith("\\")) {
      first--;
    }
    return code.get(first)
        .matches("\\s*#\\s*(include|define|undef|if|ifdef|ifndef|elif|else|endif)\\b.*");
  }

  List<MatchResult> find(int index, Pattern pattern) {
    return pattern.matcher(code.get(index)).results().toList();
  }

  String indent(int index) {
    String line = raw.get(index);
    return line.substring(0, line.length() - line.stripLeading().length());
  }

  /** The file with a stretch of one line replaced. */
  Fault replace(String kind, int index, int start, int end, String by) {
    String line = raw.get(index);
    return changed(kind, index, line.substring(0, start) + by + line.substring(end));
  }

  /** The file with one line changed. */
  Fault changed(String kind, int index, String line) {
    return new Fault(kind, file, index + 1, index + 1, () -> edited(index, 1, line));
  }

  /** The file with a line more, in front of the one with the index. */
  Fault inserted(String kind, int index, String line) {
    return new Fault(kind, file, index + 1, index + 1, () -> edited(index, 0, line));
  }

  /** The file without a line; both lines at the gap count as the place. */
  Fault without(String kind, int index) {
    return new Fault(kind, file, index, index + 1, () -> edited(index, 1));
  }

  private List<String> edited(int index, int removed, String... added) {
    List<String> lines = new ArrayList<>(raw.subList(0, index));
    lines.addAll(List.of(added));
    lines.addAll(raw.subList(index + removed, raw.size()));
    return lines;
  }
}
