// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Times as people read them. */
final class Seconds {
  private static final double MINUTE = 60;
  private static final double HOUR = 3600;

  private Seconds() {}

  static String of(double seconds) {
    if (seconds < 10) {
      return String.format(Locale.ROOT, "%.2f s", seconds);
    }
    long whole = Math.round(seconds);
    if (whole < MINUTE) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    return whole < HOUR
        ? String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole % 3600 / 60);
  }

  /** A round time, without digits that say nothing. */
  static String round(double seconds) {
    return BigDecimal.valueOf(seconds)
            .round(new MathContext(6))
            .stripTrailingZeros()
            .toPlainString()
        + " s";
  }

  /** A part of a whole in percent, with two digits behind the point. */
  static String percent(double part, double whole) {
    double share = whole > 0 ? Math.max(0, Math.min(1, part / whole)) : 0;
    return String.format(Locale.ROOT, "%.2f", 100 * share);
  }
}
