// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What readers of JUnit XML take: GitLab shows 500,000 cases and refuses a file of more than
 * 250,000 nodes. What matters least is left out first: what passed in the guest, then what was
 * skipped.
 */
final class JUnitLimits {
  static final int CASES = 500_000;
  static final int NODES = 250_000;

  /** The frame: root, the suite that tells what is left out, its case. */
  private static final int FRAME = 20;

  /** Element, five attributes, white space around. */
  private static final int SUITE = 8;

  private static final int TEXT = 20_000;
  private static final long ALL_TEXT = 8L << 20;

  private JUnitLimits() {}

  /** Positions of those that stay. */
  static Set<Integer> kept(List<JUnitCase> cases, int suites) {
    Integer[] order = new Integer[cases.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingInt(i -> cases.get(i).rank()));
    Set<Integer> kept = new HashSet<>();
    long nodes = FRAME + (long) SUITE * suites;
    for (int position : order) {
      nodes += cases.get(position).nodes();
      if (nodes > NODES || kept.size() + 1 >= CASES) {
        break;
      }
      kept.add(position);
    }
    return kept;
  }

  /** How long the text of one case may be, so that all together stay readable. */
  static int text(Collection<JUnitCase> cases) {
    long all = cases.stream().mapToLong(each -> Math.min(TEXT, each.text().length())).sum();
    return all <= ALL_TEXT ? TEXT : (int) Math.max(100, TEXT * ALL_TEXT / all);
  }
}
