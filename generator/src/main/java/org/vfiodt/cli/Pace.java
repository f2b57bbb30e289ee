// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.Locale;

/**
 * How fast an activity gets on, and so how long it still takes when it goes on like that.
 *
 * @param activity what goes on
 * @param first how much was done when it was first heard of: a download may be a continued one
 * @param begin when that was, in nanoseconds of no certain clock
 */
record Pace(String activity, long first, long begin) {
  private static final long SECOND = 1_000_000_000L;

  /** What the first moments show says nothing about the rest. */
  private static final long TOO_EARLY = 2 * SECOND;

  boolean belongsTo(String other, long done) {
    return activity.equals(other) && done >= first;
  }

  String text(long now, long done, long total) {
    long passed = now - begin;
    if (total <= 0) {
      return passed < TOO_EARLY ? String.valueOf(done) : done + ", " + duration(passed);
    }
    String share = String.format(Locale.ROOT, "%d %%", Math.min(100, 100 * done / total));
    long made = done - first;
    if (passed < TOO_EARLY || made <= 0 || done >= total) {
      return share;
    }
    double left = (double) passed / made * (total - done);
    return share + ", about " + duration((long) left) + " left";
  }

  /** Seconds at first, then rounded: an estimate is not known to the second. */
  private static String duration(long nanoseconds) {
    long seconds = Math.max(1, Math.round((double) nanoseconds / SECOND));
    if (seconds < 60) {
      return seconds + " s";
    }
    long minutes = (seconds + 30) / 60;
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
