// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.maintainers;

/** How many steps all searches of one tree's expressions may take together. */
final class Patience {
  private static final long MOST_STEPS = 1_000_000_000;

  private long left = MOST_STEPS;
  private boolean lost;

  /** One search, which has an end of its own. */
  final class Search {
    private int steps;

    private Search(int steps) {
      this.steps = steps;
    }

    void step() {
      if (--steps < 0 || --left < 0) {
        throw new Over();
      }
    }
  }

  /** Thrown out of the middle of a search, which has no other way to be stopped. */
  static final class Over extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Over() {
      super("too many steps", null, false, false);
    }
  }

  Search search(int steps) {
    return new Search(steps);
  }

  void lose() {
    lost = true;
  }

  /** Whether a search was given up. */
  boolean lost() {
    return lost;
  }
}
