// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.diff;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.series.diff.LineDiff.Change;

/** Two texts to hunks with three lines of context, under the headings that git gives by default. */
public final class Hunks {
  private static final int CONTEXT = 3;
  private static final int LONGEST_HEADING = 80;

  private Hunks() {}

  public static List<Hunk> of(String before, String after) {
    List<String> old = Lines.of(before);
    List<String> young = Lines.of(after);
    List<Hunk> hunks = new ArrayList<>();
    String heading = "";
    int searched = -1;
    for (List<Change> group : groups(LineDiff.changes(old, young))) {
      int start = Math.max(0, group.get(0).oldStart() - CONTEXT);
      heading = heading(old, start - 1, searched, heading);
      searched = start - 1;
      hunks.add(hunk(old, young, group, heading));
    }
    return hunks;
  }

  /** Changes whose contexts touch make one hunk. */
  private static List<List<Change>> groups(List<Change> changes) {
    List<List<Change>> groups = new ArrayList<>();
    int end = 0;
    for (Change change : changes) {
      if (groups.isEmpty() || change.oldStart() - end > 2 * CONTEXT) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(change);
      end = change.oldEnd();
    }
    return groups;
  }

  private static Hunk hunk(
      List<String> old, List<String> young, List<Change> group, String heading) {
    Change first = group.get(0);
    int oldStart = Math.max(0, first.oldStart() - CONTEXT);
    int newStart = Math.max(0, first.newStart() - CONTEXT);
    List<String> lines = new ArrayList<>();
    int at = oldStart;
    for (Change change : group) {
      add(lines, ' ', old.subList(at, change.oldStart()));
      add(lines, '-', old.subList(change.oldStart(), change.oldEnd()));
      add(lines, '+', young.subList(change.newStart(), change.newEnd()));
      at = change.oldEnd();
    }
    add(lines, ' ', old.subList(at, Math.min(old.size(), at + CONTEXT)));
    return new Hunk(oldStart, newStart, heading, lines);
  }

  private static void add(List<String> lines, char sign, List<String> text) {
    text.forEach(line -> lines.add(sign + line));
  }

  /**
   * The nearest line above that starts with a letter, an underscore or a dollar sign; where there
   * is none since the last hunk, that hunk's heading stands.
   */
  private static String heading(List<String> old, int from, int limit, String last) {
    for (int i = from; i > limit; i--) {
      char first = old.get(i).charAt(0);
      if (isLetter(first) || first == '_' || first == '$') {
        return trimmed(old.get(i));
      }
    }
    return last;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static String trimmed(String line) {
    int end = Math.min(line.length(), LONGEST_HEADING);
    while (end > 0 && " \t\r\n".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(0, end);
  }
}
