// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A file seen by its characters and lines, for the mutations. Knows nothing of the edit engine. */
final class Source {
  private final Language language;
  private final String text;
  private final Role[] roles;
  private final List<Stretch> lines = new ArrayList<>();
  private final int[] parentheses;
  private final int[] braces;
  private List<Unit> units;
  private Unit[] around;

  Source(String path, String text) {
    this.language = Language.of(path);
    this.text = text;
    this.roles = Roles.of(language, text);
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end + 1;
      lines.add(new Stretch(start, end));
      start = end;
    }
    this.parentheses = depths("([", ")]");
    this.braces = depths("{", "}");
  }

  /** How many brackets are open in front of each character. */
  private int[] depths(String opens, String closes) {
    int[] depths = new int[text.length() + 1];
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depths[i] = depth;
      if (roles[i] == Role.CODE && language.hasBraces()) {
        depth += opens.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        depth -= closes.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        boolean top = text.startsWith("\n}", i) && opens.equals("{");
        depth = top ? 1 : Math.max(0, depth);
      }
    }
    depths[text.length()] = depth;
    return depths;
  }

  Language language() {
    return language;
  }

  String text() {
    return text;
  }

  List<Stretch> lines() {
    return lines;
  }

  Role role(int offset) {
    return offset < text.length() ? roles[offset] : Role.CODE;
  }

  int braces(int offset) {
    return braces[offset];
  }

  int parentheses(int offset) {
    return parentheses[offset];
  }

  String line(int number) {
    return number < 0 || number >= lines.size() ? "" : lines.get(number).of(text).stripTrailing();
  }

  /** Whether an offset is the start of a line that is not blank. */
  boolean beginsLine(int offset) {
    Stretch line = lines.get(lineAt(offset));
    return line.start() == offset && !line.of(text).isBlank();
  }

  boolean blank(int number) {
    return line(number).isBlank();
  }

  /** Whether whole lines can be put in front of a line: it begins in no comment or macro. */
  boolean open(int number) {
    int start = lines.get(number).start();
    return start == 0 || role(start - 1) == Role.CODE && text.charAt(start - 1) == '\n';
  }

  /** Whether the code in front of a line is complete, so that a statement may follow. */
  boolean complete(int number) {
    return open(number)
        && parentheses[lines.get(number).start()] == 0
        && line(number - 1).matches(".*[;{}]")
        && role(Math.max(0, lines.get(number).start() - 2)) == Role.CODE
        && !line(number).matches("\\s*(else\\b.*|\\{|} (else|while)\\b.*|#.*)");
  }

  /** Number of the line that holds an offset. */
  int lineAt(int offset) {
    int low = 0;
    int high = lines.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (lines.get(middle).start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  String indent(int number) {
    return line(number).replaceAll("\\S.*", "");
  }

  /** What can be moved as a whole: functions, nodes, entries, assignments. */
  List<Unit> units() {
    if (units == null) {
      units = Units.of(this);
    }
    return units;
  }

  /** The innermost unit that a line behind its head is in. */
  Optional<Unit> unitAround(int line) {
    if (around == null) {
      around = new Unit[lines.size()];
      for (Unit unit : units()) {
        int last = lineAt(unit.lines().end() - 1);
        Arrays.fill(around, lineAt(unit.head().start()) + 1, last + 1, unit);
      }
    }
    return Optional.ofNullable(around[line]);
  }
}
