// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.range;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.series.Text;
import org.vfiodt.series.diff.Hunk;
import org.vfiodt.series.diff.Hunks;

/**
 * Two versions of a series side by side, in the form of {@code git range-diff} with ids of twelve
 * digits: a line for each patch, and below it, indented, how its difference differs.
 */
public final class RangeDiff {
  private static final Pattern HEADING = Pattern.compile(" ## (.*) ##\n|.?@@ (.*)\n");
  private static final String INDENT = "    ";

  private final List<RangePatch> old;
  private final List<RangePatch> young;
  private final Correspondence partners;
  private final int width;
  private final StringBuilder out = new StringBuilder();

  private RangeDiff(List<RangePatch> old, List<RangePatch> young) {
    this.old = old;
    this.young = young;
    this.partners = Correspondence.of(old, young);
    this.width = String.valueOf(1 + Math.max(old.size(), young.size())).length();
  }

  /** The text, one character a byte. */
  public static String of(List<RangePatch> old, List<RangePatch> young) {
    RangeDiff diff = new RangeDiff(old, young);
    diff.write();
    return diff.out.toString();
  }

  /** In the order of the new ones; a dropped one stands behind those that came before it. */
  private void write() {
    boolean[] shown = new boolean[old.size()];
    int next = 0;
    for (int j = 0; j < young.size() || next < old.size(); ) {
      while (next < old.size() && (shown[next] || partners.ofOld()[next] == Correspondence.NONE)) {
        if (!shown[next]) {
          line(next, Correspondence.NONE, '<');
        }
        next++;
      }
      if (j == young.size()) {
        continue;
      }
      int i = partners.ofYoung()[j];
      if (i == Correspondence.NONE) {
        line(i, j, '>');
      } else {
        pair(i, j);
        shown[i] = true;
      }
      j++;
    }
  }

  private void pair(int i, int j) {
    String before = old.get(i).text();
    String after = young.get(j).text();
    line(i, j, before.equals(after) ? '=' : '!');
    for (Hunk hunk : Hunks.of(before, after, RangeDiff::heading)) {
      out.append(INDENT).append("@@");
      out.append(hunk.heading().isEmpty() ? "" : " " + hunk.heading()).append('\n');
      hunk.lines().forEach(line -> out.append(INDENT).append(line));
    }
  }

  private static Optional<String> heading(String line) {
    Matcher heading = HEADING.matcher(line);
    return heading.matches()
        ? Optional.of(heading.group(1) != null ? heading.group(1) : heading.group(2))
        : Optional.empty();
  }

  private void line(int i, int j, char sign) {
    side(old, i);
    out.append(' ').append(sign).append(' ');
    side(young, j);
    String subject = (i == Correspondence.NONE ? young.get(j) : old.get(i)).subject();
    out.append(' ').append(Text.utf8Bytes(subject)).append('\n');
  }

  private void side(List<RangePatch> patches, int index) {
    boolean none = index == Correspondence.NONE;
    String number = none ? "-" : String.valueOf(index + 1);
    String id = none ? "-".repeat(idLength()) : patches.get(index).id();
    out.append(" ".repeat(width - number.length())).append(number).append(":  ").append(id);
  }

  private int idLength() {
    return (old.isEmpty() ? young : old).get(0).id().length();
  }
}
