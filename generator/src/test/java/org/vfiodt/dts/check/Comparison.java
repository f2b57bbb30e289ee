// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The messages about one tree, each as often as it was told, by dtc and by us. */
record Comparison(List<String> theirs, List<String> ours) {
  /** How much more often dtc told each message. */
  private SortedMap<String, Integer> balance() {
    SortedMap<String, Integer> balance = new TreeMap<>();
    theirs.forEach(message -> balance.merge(message, 1, Integer::sum));
    ours.forEach(message -> balance.merge(message, -1, Integer::sum));
    balance.values().removeIf(count -> count == 0);
    return balance;
  }

  /** {@code only dtc 2x check path} for everything that is not told by both. */
  List<String> differences() {
    List<String> differences = new ArrayList<>();
    balance()
        .forEach(
            (message, count) -> {
              String who = count > 0 ? "only dtc " : "only ours ";
              differences.add(who + Math.abs(count) + "x " + message);
            });
    return differences;
  }

  /** Adds dtc's messages to the figures of their checks: how many matched, and how many. */
  void count(SortedMap<String, int[]> figures) {
    for (String message : theirs) {
      int[] figure = figures.computeIfAbsent(DtcMessages.check(message), any -> new int[2]);
      figure[0]++;
      figure[1]++;
    }
    balance()
        .forEach(
            (message, count) -> {
              if (count > 0) {
                figures.get(DtcMessages.check(message))[0] -= count;
              }
            });
  }
}
