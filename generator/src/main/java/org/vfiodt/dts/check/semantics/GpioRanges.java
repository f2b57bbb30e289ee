// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import static org.vfiodt.dts.check.semantics.Numbers.range;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.check.CheckTree;
import org.vfiodt.dts.check.Finding;
import org.vfiodt.dts.check.Report;
import org.vfiodt.dts.check.TreeNode;

/**
 * {@code gpio-ranges}: entries of four cells, pin controller, first line, first pin, number
 * (binding gpio.txt). A number of 0 takes pins from a group that is named elsewhere.
 */
final class GpioRanges {
  private static final int ENTRY = 16;
  private static final String NAME = "gpio-ranges";

  private GpioRanges() {}

  private record Lines(long first, long last, int offset) {}

  static void look(CheckTree tree, Report report) {
    tree.holders(NAME).forEach(held -> look(tree, held.node(), held.property(), report));
  }

  private static void look(CheckTree tree, TreeNode node, Property ranges, Report report) {
    if (ranges.length() % ENTRY != 0) {
      String text =
          String.format(
              Locale.ROOT,
              "'%s' has %d bytes, which is no number of entries of four cells each",
              NAME,
              ranges.length());
      report.add(
          Finding.of(node, ranges, text)
              .hint("an entry is: pin controller, first line, first pin, number of lines"));
      return;
    }
    List<Lines> all = new ArrayList<>();
    for (int at = 0; at < ranges.length(); at += ENTRY) {
      long phandle = ranges.unsigned(at, 4);
      if (phandle != 0xffffffffL && tree.byPhandle(phandle).isEmpty()) {
        report.add(PhandleLists.missing(node, ranges, at));
        return;
      }
      long first = ranges.unsigned(at + 4, 4);
      long number = ranges.unsigned(at + 12, 4);
      if (number != 0) {
        all.add(new Lines(first, first + number - 1, at));
      }
    }
    all.sort(Comparator.comparingLong(Lines::first).thenComparingInt(Lines::offset));
    Lines furthest = null;
    for (Lines lines : all) {
      if (furthest != null && lines.first() <= furthest.last()) {
        String text =
            String.format(
                Locale.ROOT,
                "'%s' maps the lines %s twice",
                NAME,
                range(lines.first(), Math.min(lines.last(), furthest.last())));
        report.add(
            Finding.of(node, ranges, lines.offset(), text)
                .note(ranges.placeOf(furthest.offset()), "also mapped here"));
      }
      furthest = furthest == null || lines.last() > furthest.last() ? lines : furthest;
    }
  }
}
