// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.diff;

/**
 * Moves runs of changed lines to where people expect them. A run may slide when the line before it
 * equals its last one, or the line behind it its first one. Runs that touch become one; a run that
 * can stand beside a change of the other side does; any other goes where indentation and blank
 * lines break the text best.
 */
final class Sliding {
  private static final int FURTHEST = 100;

  private final Side side;
  private final boolean byIndent;
  private final Run run;
  private final Run partner;

  private Sliding(Side side, Side other, boolean byIndent) {
    this.side = side;
    this.byIndent = byIndent;
    this.run = new Run(side);
    this.partner = new Run(other);
  }

  /**
   * Settles the runs of one side; those of the other stay.
   *
   * @param byIndent whether a free run goes where the text breaks best, or as far down as it can
   */
  static void settle(Side side, Side other, boolean byIndent) {
    Sliding sliding = new Sliding(side, other, byIndent);
    do {
      if (sliding.run.length() > 0) {
        sliding.settleRun();
      }
    } while (sliding.next());
  }

  private boolean next() {
    return run.next() && partner.next();
  }

  private void settleRun() {
    int length;
    int highest;
    boolean besideChange;
    do {
      length = run.length();
      while (up()) {
        // as far as it goes
      }
      highest = run.end;
      besideChange = partner.length() > 0;
      while (down()) {
        besideChange |= partner.length() > 0;
      }
    } while (length != run.length());
    if (run.end == highest) {
      return;
    }
    if (besideChange) {
      while (partner.length() == 0) {
        up();
      }
      return;
    }
    if (!byIndent) {
      return;
    }
    int best = bestEnd(Math.max(highest, run.end - Math.min(length + 1, FURTHEST)), length);
    while (run.end > best) {
      up();
    }
  }

  private int bestEnd(int first, int length) {
    int best = first;
    SplitScore least = score(first, length);
    for (int end = first + 1; end <= run.end; end++) {
      SplitScore score = score(end, length);
      if (score.compareTo(least) <= 0) {
        least = score;
        best = end;
      }
    }
    return best;
  }

  private SplitScore score(int end, int length) {
    return SplitScore.at(side.text, end).plus(SplitScore.at(side.text, end - length));
  }

  private boolean up() {
    return run.slideUp() && partner.previous();
  }

  private boolean down() {
    return run.slideDown() && partner.next();
  }

  /** The changed lines between two unchanged ones; may be empty. */
  private static final class Run {
    private final Side side;
    private int start;
    private int end;

    Run(Side side) {
      this.side = side;
      extend();
    }

    int length() {
      return end - start;
    }

    private void extend() {
      while (side.changed(end)) {
        end++;
      }
    }

    private void extendUp() {
      while (side.changed(start - 1)) {
        start--;
      }
    }

    boolean next() {
      if (end == side.size()) {
        return false;
      }
      start = end + 1;
      end = start;
      extend();
      return true;
    }

    boolean previous() {
      if (start == 0) {
        return false;
      }
      end = start - 1;
      start = end;
      extendUp();
      return true;
    }

    boolean slideDown() {
      if (end == side.size() || side.lines[start] != side.lines[end]) {
        return false;
      }
      side.change(start++, false);
      side.change(end++, true);
      extend();
      return true;
    }

    boolean slideUp() {
      if (start == 0 || side.lines[start - 1] != side.lines[end - 1]) {
        return false;
      }
      side.change(--start, true);
      side.change(--end, false);
      extendUp();
      return true;
    }
  }
}
