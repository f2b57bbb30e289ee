// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.edit.Action;
import org.vfiodt.edit.Edit;
import org.vfiodt.edit.FileBytes;
import org.vfiodt.edit.LocatorKind;

/**
 * Where an edit of an unchanged file went: the stretch that gave way to our text. An insert has an
 * empty stretch, and its place ends or begins there.
 *
 * @param placeBefore whether the place that the edit names stands before the stretch, for inserts
 */
record Landing(int start, int end, String text, boolean placeBefore) {
  static Landing of(Source source, String after, Edit edit) {
    String text = FileBytes.of(edit.text());
    String before = source.text();
    boolean placeBefore =
        edit.at().kind() == LocatorKind.START
            || edit.action() == Action.INSERT_AFTER && edit.at().kind() != LocatorKind.END;
    int cut = before.length() + text.length() - after.length();
    List<Integer> starts = new ArrayList<>();
    int first = Math.max(0, before.length() - cut - commonEnd(before, after));
    for (int start = first; start <= commonStart(before, after); start++) {
      if (start + cut <= before.length() && after.startsWith(text, start)) {
        starts.add(start);
      }
    }
    if (starts.isEmpty()) {
      throw new IllegalStateException("no landing: " + edit.span().place());
    }
    int start = text.isEmpty() ? whole(source, starts) : starts.get(0);
    int end = start + cut;
    while (text.isEmpty() && before.startsWith("\n\n", end - 2)) {
      end--;
    }
    return new Landing(start, end, text, placeBefore);
  }

  private static int commonStart(String some, String other) {
    int length = 0;
    int most = Math.min(some.length(), other.length());
    while (length < most && some.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }

  private static int commonEnd(String some, String other) {
    int length = 0;
    int most = Math.min(some.length(), other.length());
    while (length < most
        && some.charAt(some.length() - 1 - length) == other.charAt(other.length() - 1 - length)) {
      length++;
    }
    return length;
  }

  /** Where a cut may have begun earlier or later with the same result, it began with a unit. */
  private static int whole(Source source, List<Integer> starts) {
    return starts.stream()
        .filter(start -> source.units().stream().anyMatch(unit -> unit.lines().start() == start))
        .findFirst()
        .or(() -> starts.stream().filter(start -> source.beginsLine(start)).findFirst())
        .orElse(starts.get(0));
  }

  boolean inserts() {
    return start == end;
  }

  Stretch stretch() {
    return new Stretch(start, end);
  }

  /** Whether a splice would blur the ends of the stretch. */
  boolean cutBy(Splice splice) {
    return splice.start() < start && start < splice.end()
        || splice.start() < end && end < splice.end();
  }

  /** Whether a splice changes what the edit takes away. */
  boolean holds(int from, int to) {
    return from == to ? start < from && from < end : Math.max(from, start) < Math.min(to, end);
  }

  /** Whether a splice puts something right above what the edit takes away. */
  boolean isAbove(int from, int to) {
    return from == to && from == start;
  }
}
