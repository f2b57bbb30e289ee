// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.util.Optional;
import java.util.OptionalLong;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;

/**
 * When commits are made, without a clock: each a second after the one before, and the first a
 * second after SOURCE_DATE_EPOCH, or else after the base commit, or else after {@link #EPOCH}.
 */
public record CommitTimes(long start) {
  /** 1 January 2026, 00:00 UTC: the time of a base that has none. */
  public static final long EPOCH = 1_767_225_600L;

  /** The last second that every mail reader can print. */
  private static final long LATEST = 253_402_300_799L;

  static CommitTimes of(OptionalLong sourceDateEpoch, OptionalLong baseTime) {
    return new CommitTimes(sourceDateEpoch.orElse(baseTime.orElse(EPOCH)));
  }

  /** Time of a commit, counted from 1; of the base for 0. */
  long of(int index) {
    return start + index;
  }

  /** Reads the value of the variable SOURCE_DATE_EPOCH. */
  public static Outcome<OptionalLong> parse(Optional<String> variable) {
    if (variable.isEmpty()) {
      return Outcome.of(OptionalLong.empty());
    }
    String text = variable.get();
    if (!text.matches("[0-9]{1,12}") || Long.parseLong(text) > LATEST) {
      return Outcome.failed(
          Diagnostic.of(
                  SeriesCode.TIME_UNFIT,
                  "SOURCE_DATE_EPOCH is '" + text + "', not a time in seconds")
              .hint("export SOURCE_DATE_EPOCH=$(git log -1 --format=%ct), or unset it"));
    }
    return Outcome.of(OptionalLong.of(Long.parseLong(text)));
  }
}
