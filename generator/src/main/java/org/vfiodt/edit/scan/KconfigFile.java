// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The blocks of a Kconfig file. Help text is told from keywords by its indentation, as {@code
 * scripts/kconfig} does: it goes on until a line that is indented less than its first one.
 */
final class KconfigFile {
  private static final Set<String> KEYWORDS =
      Set.of(
          "config",
          "menuconfig",
          "choice",
          "endchoice",
          "comment",
          "menu",
          "endmenu",
          "if",
          "endif",
          "source",
          "mainmenu");

  private final FileText file;
  private final List<Place> entries = new ArrayList<>();
  private final List<Place> conditions = new ArrayList<>();
  private final List<Place> sources = new ArrayList<>();
  private final List<Place> lines = new ArrayList<>();
  private final Deque<Place> open = new ArrayDeque<>();
  private Search.Flaw flaw;
  private String entry;
  private int entryStart;
  private int entryInner;
  private int entryEnd;

  private KconfigFile(FileText file) {
    this.file = file;
  }

  static KconfigFile of(FileText file) {
    KconfigFile kconfig = new KconfigFile(file);
    kconfig.scan();
    return kconfig;
  }

  List<Place> entries() {
    return entries;
  }

  List<Place> conditions() {
    return conditions;
  }

  List<Place> sources() {
    return sources;
  }

  /** Every line that says something to Kconfig, by its words. */
  List<Place> lines() {
    return lines;
  }

  Optional<Search.Flaw> flaw() {
    return Optional.ofNullable(flaw);
  }

  private void scan() {
    String text = file.text();
    boolean help = false;
    int helpIndent = -1;
    int start = 0;
    while (start < text.length()) {
      int end = logicalEnd(start);
      String line = text.substring(start, end);
      int indent = indent(line);
      if (help && !line.isBlank()) {
        helpIndent = helpIndent < 0 ? indent : helpIndent;
        help = indent >= helpIndent && indent > 0;
      }
      if (help) {
        entryEnd = line.isBlank() ? entryEnd : end;
      } else if (!line.isBlank() && !line.strip().startsWith("#")) {
        String word = firstWord(line.strip());
        line(word, withoutComment(line).strip(), start, end);
        lines.add(Place.lines(condition(line), start, end));
        help = word.equals("help") || withoutComment(line).strip().equals("---help---");
        helpIndent = -1;
      }
      start = end;
    }
    endEntry();
    if (!open.isEmpty()) {
      flaw(open.getLast().start(), "this 'if' has no 'endif'");
    }
  }

  private void line(String word, String line, int start, int end) {
    if (!KEYWORDS.contains(word)) {
      entryEnd = end;
      return;
    }
    endEntry();
    String rest = line.substring(word.length()).strip();
    switch (word) {
      case "config", "menuconfig" -> {
        entry = rest;
        entryStart = start;
        entryInner = end;
        entryEnd = end;
      }
      case "source" -> sources.add(Place.lines(rest.replace("\"", ""), start, end));
      case "if" -> open.push(Place.lines(condition(rest), start, end));
      case "endif" -> endIf(start, end);
      default -> {}
    }
  }

  private void endEntry() {
    if (entry != null) {
      entries.add(Place.lines(entry, entryStart, entryEnd).inner(entryInner, entryEnd));
      entry = null;
    }
  }

  private void endIf(int start, int end) {
    if (open.isEmpty()) {
      flaw(start, "no 'if' is open here");
      return;
    }
    Place head = open.pop();
    conditions.add(Place.lines(head.names().get(0), head.start(), end).inner(head.end(), start));
  }

  private void flaw(int offset, String message) {
    if (flaw == null) {
      flaw = new Search.Flaw(offset, message);
    }
  }

  /** A condition without its white space, so that it compares by its words. */
  static String condition(String text) {
    String line = text.replace("\\\n", " ").replace("\\\r\n", " ");
    return String.join(" ", RawTokens.texts(withoutComment(line)));
  }

  /** A number sign begins a comment, but not in a string. */
  private static String withoutComment(String line) {
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote == 0 && c == '#') {
        return line.substring(0, i);
      }
      if (quote == 0 ? c == '"' || c == '\'' : c == quote) {
        quote = quote == 0 ? c : 0;
      } else if (quote != 0 && c == '\\') {
        i++;
      }
    }
    return line;
  }

  private int logicalEnd(int start) {
    int end = file.lineEnd(start + 1);
    while (end < file.text().length()
        && (file.text().startsWith("\\\n", end - 2) || file.text().startsWith("\\\r\n", end - 3))) {
      end = file.lineEnd(end + 1);
    }
    return end;
  }

  private static String firstWord(String line) {
    int end = 0;
    while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
      end++;
    }
    return line.substring(0, end);
  }

  private static int indent(String line) {
    int indent = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\t') {
        indent = (indent / 8 + 1) * 8;
      } else if (line.charAt(i) == ' ') {
        indent++;
      } else {
        break;
      }
    }
    return indent;
  }
}
