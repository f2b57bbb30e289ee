// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vfiodt.series.diff.LineDiff.Change;

/** Two texts to hunks with three lines of context, under the headings that git gives by default. */
public final class Hunks {
  private static final int CONTEXT = 3;
  private static final int LONGEST_HEADING = 80;

  private Hunks() {}

  public static List<Hunk> of(String before, String after) {
    return of(before, after, Hunks::definition);
  }

  /**
   * Hunks of texts that are no program.
   *
   * @param headings what a line says as a heading; nothing for most lines
   */
  public static List<Hunk> of(
      String before, String after, Function<String, Optional<String>> headings) {
    List<String> old = Lines.of(before);
    List<String> young = Lines.of(after);
    List<Hunk> hunks = new ArrayList<>();
    String heading = "";
    int searched = -1;
    for (List<Change> group : groups(LineDiff.changes(old, young))) {
      int start = Math.max(0, group.get(0).oldStart() - CONTEXT);
      heading = heading(old, start - 1, searched, heading, headings);
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
   * Lines of a difference and of its hunk headings, placed without the indent heuristic: how far
   * apart git takes two texts to be.
   */
  public static int distance(String before, String after) {
    int size = 0;
    List<String> old = Lines.of(before);
    for (List<Change> group : groups(LineDiff.changes(old, Lines.of(after), false))) {
      Change first = group.get(0);
      Change last = group.get(group.size() - 1);
      int start = Math.max(0, first.oldStart() - CONTEXT);
      int end = Math.min(old.size(), last.oldEnd() + CONTEXT);
      size += 1 + end - start + group.stream().mapToInt(Change::newCount).sum();
    }
    return size;
  }

  /**
   * What the nearest line above says that is a heading; where there is none since the last hunk,
   * that hunk's heading stands.
   */
  private static String heading(
      List<String> old,
      int from,
      int limit,
      String last,
      Function<String, Optional<String>> headings) {
    for (int i = from; i > limit; i--) {
      Optional<String> found = headings.apply(old.get(i));
      if (found.isPresent()) {
        return trimmed(found.get());
      }
    }
    return last;
  }

  /** A line that starts with a letter, an underscore or a dollar sign. */
  private static Optional<String> definition(String line) {
    char first = line.charAt(0);
    return Optional.of(line).filter(text -> isLetter(first) || first == '_' || first == '$');
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
