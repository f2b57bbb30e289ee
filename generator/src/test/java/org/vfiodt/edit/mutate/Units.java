// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds units by the kernel's habits of layout: what ends a unit stands alone on its line. */
final class Units {
  private static final Pattern ENTRY = Pattern.compile("(?m)^(config|menuconfig) \\w+$");
  private static final Pattern ENTRY_END =
      Pattern.compile(
          "(?m)^(config|menuconfig|source|if|endif|menu|endmenu|choice|endchoice|comment)\\b");
  private static final Pattern ASSIGNMENT = Pattern.compile("(?m)^[\\w$()-]+\\s*[:+?]?=");

  private final Source source;
  private final String text;
  private final List<Unit> units = new ArrayList<>();

  private Units(Source source) {
    this.source = source;
    this.text = source.text();
  }

  static List<Unit> of(Source source) {
    Units found = new Units(source);
    switch (source.language()) {
      case C -> found.definitions();
      case DTS -> found.nodes();
      case KCONFIG -> found.entries();
      case MAKE -> found.assignments();
      case PLAIN -> found.paragraphs();
    }
    found.units.sort(Comparator.comparingInt(unit -> unit.lines().start()));
    return found.units;
  }

  private void definitions() {
    for (int i = 0; i < source.lines().size(); i++) {
      Stretch line = source.lines().get(i);
      boolean top = source.open(i) && source.braces(line.start()) == 0;
      boolean begins =
          top
              && source
                  .line(i)
                  .matches(
                      "(static|struct|enum|int|void|bool|const|u\\d+|phys_addr_t|irqreturn_t|long|unsigned)\\b.*");
      boolean goesOn = i > 0 && source.line(i - 1).matches("\\w[^;{}#]*");
      int end = begins && !goesOn ? end(i) : -1;
      if (end >= 0) {
        add(i, end, -1);
        i = end;
      }
    }
  }

  /** Line at which a definition ends: the brace in the first column, or the first semicolon. */
  private int end(int first) {
    for (int i = first; i < source.lines().size(); i++) {
      String line = source.line(i);
      if (line.startsWith("}")
          || source.braces(source.lines().get(i).end()) == 0 && line.endsWith(";")) {
        return i;
      }
      if (line.isBlank() && source.braces(source.lines().get(i).start()) == 0
          || line.startsWith("#")) {
        return -1;
      }
    }
    return -1;
  }

  private void nodes() {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < source.lines().size(); i++) {
      Stretch line = source.lines().get(i);
      if (source.role(line.start()) != Role.CODE) {
        continue;
      }
      if (source.line(i).endsWith("{")) {
        open.add(i);
      } else if (source.line(i).strip().equals("};") && !open.isEmpty()) {
        int first = open.remove(open.size() - 1);
        int parent = open.isEmpty() ? -1 : source.lines().get(open.get(open.size() - 1)).start();
        add(first, i, parent);
      }
    }
  }

  private void entries() {
    Matcher matcher = ENTRY.matcher(text);
    while (matcher.find()) {
      Matcher next = ENTRY_END.matcher(text);
      int end = next.find(matcher.end()) ? next.start() : text.length();
      int last = source.lineAt(end - 1);
      while (source.blank(last) || source.line(last).startsWith("#")) {
        last--;
      }
      add(source.lineAt(matcher.start()), last, -1);
    }
  }

  private void assignments() {
    Matcher matcher = ASSIGNMENT.matcher(text);
    while (matcher.find()) {
      int first = source.lineAt(matcher.start());
      int last = first;
      while (source.line(last).endsWith("\\") && last + 1 < source.lines().size()) {
        last++;
      }
      if (source.open(first)) {
        add(first, last, -1);
      }
    }
  }

  private void paragraphs() {
    for (int i = 0; i < source.lines().size(); i++) {
      int first = i;
      while (!source.blank(i) && i < source.lines().size()) {
        i++;
      }
      if (i > first) {
        add(first, i - 1, -1);
      }
    }
  }

  private void add(int first, int last, int parent) {
    int start = first;
    while (start > 0 && isComment(start - 1)) {
      start--;
    }
    Stretch lines = new Stretch(source.lines().get(start).start(), source.lines().get(last).end());
    units.add(new Unit(lines, source.lines().get(first), parent));
  }

  /** Whether a line is a comment and nothing else. */
  private boolean isComment(int number) {
    Stretch line = source.lines().get(number);
    for (int i = line.start(); i < line.end(); i++) {
      boolean white = Character.isWhitespace(text.charAt(i));
      if (!white && source.role(i) != Role.COMMENT) {
        return false;
      }
    }
    return !source.blank(number) && !source.line(number).contains("SPDX");
  }
}
